-- Innovative start-ups, small and medium-sized enterprises (Law 25.1): declared by the party, looked at by an official. Written by src/casework/enterprise-status.
create table enterprise_status (
  id uuid primary key default gen_random_uuid(),
  party_id uuid not null references party,
  kind text not null check (kind in ('innovativeStartup', 'smallMediumEnterprise')),
  proof_file_id uuid references file,
  proof_number text check (length(proof_number) between 1 and 100),
  proof_issuer text check (length(proof_issuer) between 1 and 300),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  declared_by uuid not null references account,
  mandate_id uuid not null references mandate,
  declared_at timestamptz not null,
  check ((proof_number is null) = (proof_issuer is null)),
  constraint enterprise_status_proof check (proof_file_id is not null or proof_number is not null)
);
create index enterprise_status_party on enterprise_status (party_id, declared_at desc);
create index enterprise_status_declared on enterprise_status (declared_at);
comment on table enterprise_status is 'What a party declares of itself as an enterprise, with its proof and period; never changed, a new declaration stands beside the old one';
comment on column enterprise_status.proof_number is 'Number of the certificate or decision that shows it, with who issued it; null where a document shows it';
comment on column enterprise_status.valid_until is 'Last day as the proof says; null: the proof names none';

create table enterprise_status_look (
  id bigint generated always as identity primary key,
  status_id uuid not null references enterprise_status,
  result text not null check (result in ('seen', 'notShown')),
  reason text check (length(reason) between 1 and 1000),
  account_id uuid not null references account,
  agency_code text,
  at timestamptz not null,
  check (result = 'seen' or reason is not null)
);
create index enterprise_status_look_status on enterprise_status_look (status_id, id);
comment on table enterprise_status_look is 'That an official looked at the proof: it shows the status, or it does not and why; the latest look counts';
comment on column enterprise_status_look.agency_code is 'Agency in whose name the official looked; null for one of no agency';

create table enterprise_status_end (
  status_id uuid primary key references enterprise_status,
  ended_from date not null,
  account_id uuid not null references account,
  mandate_id uuid not null references mandate,
  at timestamptz not null
);
comment on table enterprise_status_end is 'The party says that the status no longer holds';
comment on column enterprise_status_end.ended_from is 'First day on which it no longer holds';

grant select, insert on enterprise_status, enterprise_status_look, enterprise_status_end to motcua_app;
