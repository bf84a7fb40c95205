/** The only tables without `agency_id`: the same for every agency, and copied to every node of a cluster. */
export const referenceTables: readonly string[] = [
  "chain_version",
  "migration",
  "pack_version",
  "vocabulary_version",
];

/** What no column may hold: nobody's status, citizenship, place of birth, A-number, religion or race. */
export const forbiddenColumns =
  /(^|_)(immigration_?status|citizenship|nationality|alien(_?(number|registration))?|a_?number|(country|place)_of_birth|birth_?(place|country)|religion|race|ethnicity)(_|$)/;
