/// <reference types="vite/client" />
/** Made by the build from the `laws/` folder. */
declare module "virtual:laws" {
  /** Address of the index file. */
  export const indexFile: string;
}
