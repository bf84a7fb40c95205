/** Why a file of records is not read at all. The words for each stand in the catalogue of messages. */
export type Refusal =
  | { readonly kind: "too-large"; readonly megabytes: number }
  | { readonly kind: "too-many-rows"; readonly most: number }
  | { readonly kind: "parquet" }
  | { readonly kind: "spreadsheet" }
  | { readonly kind: "not-text" }
  | { readonly kind: "gzip" }
  | { readonly kind: "empty" }
  | { readonly kind: "no-rows" }
  | { readonly kind: "column-twice"; readonly column: string }
  | {
      readonly kind: "column-missing";
      readonly columns: readonly string[];
      readonly found: readonly string[];
    }
  | { readonly kind: "quote"; readonly row: number }
  | { readonly kind: "row-long"; readonly row: number }
  | { readonly kind: "done-many"; readonly column: string; readonly most: number };

export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}
