-- Who: written by src/platform/identity alone.
create table account (
  id uuid primary key default gen_random_uuid(),
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  name text not null check (length(name) between 1 and 200),
  locale text not null default 'vi' check (locale in ('vi', 'en')),
  created_at timestamptz not null,
  disabled_at timestamptz
);
create unique index account_email on account (email);
comment on table account is 'A person who may sign in';
comment on column account.email is 'Lower-case address; also the sign-in name';

create table credential (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account,
  kind text not null check (kind in ('password', 'openIdConnect', 'passkey')),
  issuer text,
  subject text,
  secret text,
  created_at timestamptz not null,
  revoked_at timestamptz,
  check ((kind = 'password') = (issuer is null)),
  unique (issuer, subject)
);
create index credential_account on credential (account_id) where revoked_at is null;
comment on table credential is 'A way to prove to be that person: password hash now, national e-ID (OpenID Connect) and passkeys beside it later';
comment on column credential.secret is 'argon2id hash, or public key of a passkey; never a password';

create table account_role (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account,
  role text not null check (role in ('applicant', 'officer', 'lead', 'planner', 'inspector', 'assessor', 'operator', 'admin')),
  agency_code text,
  granted_at timestamptz not null,
  granted_by uuid references account,
  revoked_at timestamptz
);
create unique index account_role_once on account_role (account_id, role, coalesce(agency_code, '')) where revoked_at is null;
comment on table account_role is 'What a person may do, for officials within the agency whose jurisdiction is law data';

create table session (
  token_hash bytea primary key,
  account_id uuid not null references account,
  csrf_secret text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  user_agent text,
  mandate_id uuid
);
create index session_account on session (account_id) where ended_at is null;
comment on table session is 'A signed-in browser; the cookie holds the token, this table only its hash';

create table party (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  kind text not null check (kind in ('organisation', 'individual', 'stateAgency')),
  name text not null check (length(name) between 1 and 300),
  identifier text,
  address text,
  email text,
  phone text,
  province_code text,
  country_code text not null default 'VN' check (country_code ~ '^[A-Z]{2}$'),
  demo boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index party_identifier on party (country_code, identifier) where identifier is not null;
comment on table party is 'An organisation, individual or state agency that takes part in AI activities (Law 2); its profile fills in dossiers';
comment on column party.identifier is 'Enterprise, tax or founding number; for individuals never the number of the identity card';
comment on column party.demo is 'Fictional, shown so on every page';

create table party_representative (
  id uuid primary key default gen_random_uuid(),
  party_id uuid not null references party,
  kind text not null check (kind in ('contactPoint', 'commercialPresence', 'authorisedRepresentative')),
  name text not null,
  address text not null,
  email text,
  phone text,
  legal_status text,
  valid_from date not null,
  valid_until date,
  created_at timestamptz not null
);
create index party_representative_party on party_representative (party_id);
comment on table party_representative is 'Whom a foreign provider of a high-risk system has in Viet Nam (Law 14.6)';

create table mandate (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account,
  party_id uuid not null references party,
  scopes text[] not null check (cardinality(scopes) > 0),
  granted_by uuid references account,
  valid_from date not null,
  valid_until date,
  revoked_at timestamptz,
  created_at timestamptz not null
);
create index mandate_account on mandate (account_id) where revoked_at is null;
create index mandate_party on mandate (party_id) where revoked_at is null;
comment on table mandate is 'A person may act for a party, within scopes, until a day; shown on every act done under it';

create table api_key (
  id uuid primary key default gen_random_uuid(),
  party_id uuid not null references party,
  name text not null,
  prefix text not null,
  key_hash bytea not null unique,
  scopes text[] not null check (cardinality(scopes) > 0),
  created_by uuid references account,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz
);
create index api_key_party on api_key (party_id);
comment on table api_key is 'Key of another system that acts for a party; only the hash is kept';

grant select, insert on account, credential, account_role, session, party, party_representative, mandate, api_key to motcua_app;
grant update (name, locale, disabled_at) on account to motcua_app;
grant update (secret, revoked_at) on credential to motcua_app;
grant update (revoked_at) on account_role, mandate, api_key to motcua_app;
grant update (last_seen_at, expires_at, ended_at, mandate_id) on session to motcua_app;
grant delete on session to motcua_app;
grant update (name, identifier, address, email, phone, province_code, country_code, updated_at) on party to motcua_app;
grant update (valid_until) on party_representative to motcua_app;
