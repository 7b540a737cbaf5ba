-- Written by src/registry alone.
create table projection_state (
  only_row boolean primary key default true check (only_row),
  fingerprint text not null,
  rebuilt_at timestamptz not null
);
comment on table projection_state is 'By which rules the current rows were made: other rules in the program mean that they have to be made again';
grant select, insert, update on projection_state to motcua_app;
