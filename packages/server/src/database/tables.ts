/** The tables as Kysely sees them; `migrations/` makes them. */
import type { SourceFile } from "@brightline/engine";
import type { ColumnType } from "kysely";

/** Written as JSON text, read as the value. */
type Json<Value> = ColumnType<Value, string, string>;

export interface MigrationTable {
  name: string;
  hash: string;
  applied: Date;
}

export interface VocabularyVersionTable {
  hash: string;
  content: string;
  first_served: Date;
}

export interface PackVersionTable {
  hash: string;
  pack: string;
  version: string;
  files: Json<readonly SourceFile[]>;
  first_served: Date;
}

export interface ChainVersionTable {
  hash: string;
  vocabulary: string;
  jurisdiction: string;
  packs: Json<readonly string[]>;
  first_served: Date;
}

export interface Tables {
  migration: MigrationTable;
  vocabulary_version: VocabularyVersionTable;
  pack_version: PackVersionTable;
  chain_version: ChainVersionTable;
}
