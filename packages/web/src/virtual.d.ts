/// <reference types="vite/client" />
/** Made by the build from the `laws/` folder. */
declare module "virtual:laws" {
  /** Address of the index file. */
  export const indexFile: string;
}
/** Made by the build from the `replays/` folder. */
declare module "virtual:replays" {
  /** Address of the file with every mapping. */
  export const mappingsFile: string;
}
