/** Takes texts out of the page: one file, or a folder as a .zip. */
import type { SourceFile } from "@brightline/engine";
import { strToU8, zipSync } from "fflate";

function hand(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export const downloadFile = ({ path, text }: SourceFile): void =>
  hand(path.slice(path.lastIndexOf("/") + 1), new Blob([text], { type: "text/plain;charset=utf-8" }));

/** @param files with their folder in the path, which the archive keeps */
export function downloadZip(name: string, files: readonly SourceFile[]): void {
  const entries = Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)]));
  hand(`${name}.zip`, new Blob([zipSync(entries) as Uint8Array<ArrayBuffer>], { type: "application/zip" }));
}
