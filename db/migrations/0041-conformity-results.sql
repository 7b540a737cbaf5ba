-- Running numbers of published conformity results (Decree 13.6). Written by src/registry alone.
create sequence conformity_number;
grant usage on sequence conformity_number to motcua_app;
