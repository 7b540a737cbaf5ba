-- audit_event: src/platform/audit · file: src/platform/files · mail_message: src/platform/mail · idempotency: src/platform/http
create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id uuid references account,
  party_id uuid references party,
  api_key_id uuid references api_key,
  via text not null check (via in ('web', 'api', 'cli', 'job')),
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  request_id text,
  detail jsonb not null default '{}'
);
create index audit_event_subject on audit_event (subject_kind, subject_id, id);
create index audit_event_account on audit_event (account_id, id);
comment on table audit_event is 'Private trail: who did or read what, under which request (Law 31.1); never public, never changed';

create table file (
  id uuid primary key default gen_random_uuid(),
  sha256 bytea not null,
  size_bytes bigint not null check (size_bytes > 0),
  media_type text not null,
  name text not null check (length(name) between 1 and 200),
  uploaded_by uuid references account,
  party_id uuid references party,
  created_at timestamptz not null
);
comment on table file is 'An uploaded document; the bytes lie in the file store under their hash';

create table mail_message (
  id uuid primary key default gen_random_uuid(),
  to_address text not null,
  subject text not null,
  body_text text not null,
  body_html text,
  template text not null,
  locale text not null check (locale in ('vi', 'en')),
  subject_kind text,
  subject_id text,
  created_at timestamptz not null,
  sent_at timestamptz,
  attempts int not null default 0,
  last_error text
);
create index mail_message_unsent on mail_message (created_at) where sent_at is null;
create index mail_message_subject on mail_message (subject_kind, subject_id);
comment on table mail_message is 'Every message the portal sends; written in the act''s transaction, sent by a job';

create table idempotency (
  owner text not null,
  key text not null,
  request_hash bytea not null,
  status int not null,
  content_type text not null,
  body bytea not null,
  created_at timestamptz not null,
  primary key (owner, key)
);
create index idempotency_age on idempotency (created_at);
comment on table idempotency is 'The answer given to a key and body, so that a repeated request gets the same one';

grant select, insert on audit_event, file, mail_message, idempotency to motcua_app;
grant update (sent_at, attempts, last_error) on mail_message to motcua_app;
grant delete on idempotency to motcua_app;
grant delete on file to motcua_app;
