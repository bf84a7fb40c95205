/** Starts the service worker and says when a newer version waits. */

export type Freshness = "current" | "waiting";

/**
 * Registers the worker; `tell` is called when a newer version is ready.
 * @returns a function that lets the newer version take over and loads the page anew
 */
export function register(tell: (state: Freshness) => void): () => void {
  let registration: ServiceWorkerRegistration | undefined;
  if (import.meta.env.PROD && "serviceWorker" in navigator) {
    const { serviceWorker } = navigator;
    // The very first worker also takes control; only a change from one to another is news.
    let controlled = serviceWorker.controller !== null;
    serviceWorker.addEventListener("controllerchange", () => {
      if (controlled) location.reload();
      controlled = true;
    });
    serviceWorker
      .register("/worker.js", { updateViaCache: "none" })
      .then((found) => {
        registration = found;
        const look = (): void => {
          if (found.waiting && serviceWorker.controller) tell("waiting");
        };
        look();
        found.addEventListener("updatefound", () => found.installing?.addEventListener("statechange", look));
        document.addEventListener("visibilitychange", () => {
          if (document.visibilityState === "visible" && navigator.onLine)
            found.update().catch(() => undefined);
        });
      })
      .catch(() => undefined);
  }
  return () => registration?.waiting?.postMessage("take over");
}
