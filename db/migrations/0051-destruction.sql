-- What was destroyed, when, on which ground and at whose order (Law 31.3): never what it said, never who it was about.
create table destruction_record (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null,
  rule text not null check (length(rule) between 1 and 60),
  ground text not null,
  subject_id text,
  ordered_by uuid references account,
  via text not null check (via in ('web', 'api', 'cli', 'job')),
  reason text check (length(reason) between 1 and 300),
  counts jsonb not null
);
create index destruction_record_at on destruction_record (at desc, id);
comment on table destruction_record is 'Destruction of personal and expired data; written by src/platform/destruction in the transaction of the destruction itself';
comment on column destruction_record.rule is 'Retention rule that had run out, or personErased';
comment on column destruction_record.subject_id is 'Internal number of the account that was emptied; by itself it names nobody';
comment on column destruction_record.counts is 'How many rows of each kind, nothing of what stood in them';
grant select, insert on destruction_record to motcua_app;

-- Without its salt a commitment in the log says nothing about what it was made of.
alter table entry_restricted alter column salt drop not null;
alter table entry_restricted add column erased_at timestamptz;
alter table entry_restricted add constraint entry_restricted_erased check ((salt is null) = (erased_at is not null));
comment on column entry_restricted.erased_at is 'Personal data were taken out and the salt destroyed: the commitment in the log can no longer be opened';
alter table case_receipt alter column salt drop not null;
alter table case_receipt add column erased_at timestamptz;
alter table case_receipt add constraint case_receipt_erased check ((salt is null) = (erased_at is not null));
comment on column case_receipt.erased_at is 'Personal data were taken out and the salt destroyed: the commitment in the log can no longer be opened';

-- Sent messages are kept for as long as their retention rule says.
grant delete on mail_message to motcua_app;
create index mail_message_sent on mail_message (sent_at) where sent_at is not null;
