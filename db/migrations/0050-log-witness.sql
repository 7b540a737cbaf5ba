-- Whom the operator trusts as witnesses of the log, and under which of their keys each line was taken. No line could be taken before.
create table log_witness (
  verifier_key text primary key check (length(verifier_key) between 20 and 300),
  name text not null check (length(name) between 1 and 100),
  added_at timestamptz not null,
  retired_at timestamptz
);
create unique index log_witness_name on log_witness (name) where retired_at is null;
comment on table log_witness is 'Witnesses whose signatures under checkpoints are taken and served (C2SP tlog-cosignature); written by src/record-log';
comment on column log_witness.verifier_key is 'name+id+base64(04 and Ed25519 public key)';
comment on column log_witness.retired_at is 'Since then its lines are neither taken nor served';
alter table log_cosignature add column verifier_key text not null references log_witness;
comment on column log_cosignature.verifier_key is 'The key of the witness that the line was checked with';
alter table log_cosignature drop constraint log_cosignature_pkey;
alter table log_cosignature add primary key (size, verifier_key);
grant select, insert on log_witness to motcua_app;
grant update (retired_at) on log_witness to motcua_app;
