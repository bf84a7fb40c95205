/** The mappings that come with Brightline, read and checked when the pages were built. */
import type { Mapping } from "@brightline/engine";
import { mappingsFile } from "virtual:replays";

export interface Bundled {
  readonly file: string;
  readonly mapping: Mapping;
  /** Invented records to try it with, as CSV. */
  readonly sample?: { readonly file: string; readonly text: string };
}

/** @throws {Error} when the file cannot be had */
export async function readBundled(): Promise<readonly Bundled[]> {
  const response = await fetch(mappingsFile);
  if (!response.ok) throw new Error(`${mappingsFile}: ${response.status}`);
  return (await response.json()) as Bundled[];
}
