import type { Status } from "@brightline/engine";

/** From the best known to the least. */
export const statuses: readonly Status[] = ["read", "partly-read", "secondary", "unverified"];
