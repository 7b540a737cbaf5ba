-- Codes of ethics commitments and initiatives (own:ethics-commitment).
create sequence commitment_number;
grant usage on sequence commitment_number to motcua_app;
