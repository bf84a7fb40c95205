/** Headers that every response carries. */
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const own = ["'self'"];
const none = ["'none'"];

/** Nothing from elsewhere, nothing inline, in no frame. */
export const protect: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: own,
    scriptSrc: own,
    styleSrc: own,
    objectSrc: none,
    baseUri: none,
    formAction: own,
    frameAncestors: none,
  },
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  referrerPolicy: "no-referrer",
  crossOriginOpenerPolicy: "same-origin",
  crossOriginResourcePolicy: "same-origin",
  // Only for this host: other hosts of the same city are not ours to bind.
  strictTransportSecurity: "max-age=15552000",
  xFrameOptions: "DENY",
});
