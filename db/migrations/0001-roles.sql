-- The application never works as the owner of the tables: it takes on motcua_app, whose grants are the promises.
-- Default: nothing. Every table file grants what its table needs, and test/schema asserts the whole list.
do $$
begin
  if not exists (select from pg_roles where rolname = 'motcua_app') then
    create role motcua_app nologin;
  end if;
exception when duplicate_object or unique_violation then
  null; -- another process created it at the same moment
end $$;
do $$ begin execute format('grant motcua_app to %I', current_user); end $$;
revoke create on schema public from public;
grant usage on schema public to motcua_app;
grant select on migration to motcua_app;
create extension if not exists pg_trgm;
comment on table migration is 'Which migration files were applied, with the hash of what was applied';
