-- Every text of the law that was ever served here, named by its hash, so that an old answer can be given again.

create table vocabulary_version (
  hash         text primary key check (hash ~ '^[0-9a-f]{64}$'),
  content      text not null,
  first_served timestamptz not null
);

create table pack_version (
  hash         text primary key check (hash ~ '^[0-9a-f]{64}$'),
  pack         text not null,
  version      text not null,
  files        jsonb not null check (jsonb_typeof(files) = 'array'),
  first_served timestamptz not null
);
create index pack_version_by_pack on pack_version (pack, first_served);

-- A chain is a pack with all its parents, from the top. The shared vocabulary is part of what its rules mean.
create table chain_version (
  hash         text not null check (hash ~ '^[0-9a-f]{64}$'),
  vocabulary   text not null references vocabulary_version (hash),
  jurisdiction text not null,
  packs        jsonb not null check (jsonb_typeof(packs) = 'array'),
  first_served timestamptz not null,
  primary key (hash, vocabulary)
);
create index chain_version_by_jurisdiction on chain_version (jurisdiction, first_served);
