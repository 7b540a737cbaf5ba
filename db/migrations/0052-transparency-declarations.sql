-- Codes of transparency declarations (own:transparency-declaration).
create sequence declaration_number;
grant usage on sequence declaration_number to motcua_app;
