-- Written by src/record-log alone. Nothing here may change or go, but the queue of what has no index yet.
create table log_leaf (
  id uuid primary key,
  kind text not null,
  subject text not null,
  body bytea not null check (length(body) between 2 and 65535),
  leaf_hash bytea not null check (length(leaf_hash) = 32),
  entered_at timestamptz not null
);
create index log_leaf_subject on log_leaf (subject);
create index log_leaf_hash on log_leaf (leaf_hash);
comment on table log_leaf is 'Canonical JSON (RFC 8785) about one published act, entered in the act''s own transaction';

create table log_queue (
  seq bigint generated always as identity primary key,
  leaf_id uuid not null unique references log_leaf
);
comment on table log_queue is 'Leaves that wait for their index';

create table log_index (
  index bigint primary key check (index >= 0),
  leaf_id uuid not null unique references log_leaf
);
comment on table log_index is 'The place of each leaf in the log, given once by the sequencer';

create table log_tile (
  level smallint not null check (level between 0 and 63),
  n bigint not null check (n >= 0),
  width smallint not null check (width between 1 and 256),
  data bytea not null,
  primary key (level, n, width),
  check (length(data) = width * 32)
);
comment on table log_tile is 'Hash tiles as served under /log/tile (C2SP tlog-tiles)';

create table log_checkpoint (
  size bigint primary key check (size >= 0),
  root bytea not null check (length(root) = 32),
  note text not null,
  created_at timestamptz not null
);
comment on table log_checkpoint is 'Signed heads of the log (signed note)';

create table log_cosignature (
  size bigint not null references log_checkpoint,
  witness text not null,
  signature_line text not null,
  received_at timestamptz not null,
  primary key (size, witness)
);
comment on table log_cosignature is 'Signatures of independent witnesses under a checkpoint';

grant select, insert on log_leaf, log_queue, log_index, log_tile, log_checkpoint, log_cosignature to motcua_app;
grant delete on log_queue to motcua_app;
