-- Petitions, proposals and feedback on the Law: seen by the agency that handles them alone, answered, published without names (own:petitions).
alter table case_status add column receiver_only boolean not null default false;
comment on column case_status.receiver_only is 'Only the agency that handles the case sees it, whatever it touches; as its procedure says';

-- Codes of answers published without names.
create sequence petition_number;
grant usage on sequence petition_number to motcua_app;
