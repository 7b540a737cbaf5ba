-- Written by src/registry/daily-dump alone.
create table daily_dump (
  day date primary key,
  note text not null,
  files jsonb not null,
  leaf_id uuid not null references log_leaf,
  created_at timestamptz not null
);
comment on table daily_dump is 'The open data as they stood at the beginning of a day: signed list of files with their hashes; never changed';
comment on column daily_dump.note is 'Signed note (C2SP signed-note, key of the log): day, then a line of SHA-256 and name for each file';
comment on column daily_dump.files is 'Name, hash, bytes and rows of each file';
grant select, insert on daily_dump to motcua_app;
