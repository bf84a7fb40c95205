/** The country as `laws/map.yaml` lays it out, and the situations it can be asked about. */

export interface Tile {
  /** As the post writes it: `CA`. */
  readonly code: string;
  /** The state's pack; null where there is none. */
  readonly pack: string | null;
  readonly title: string;
  /** From 0, left and top. */
  readonly column: number;
  readonly row: number;
}

export interface Situation {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly acts: readonly string[];
  /** As a case states them: values by fact, and lists of records. */
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface Country {
  readonly tiles: readonly Tile[];
  readonly situations: readonly Situation[];
}
