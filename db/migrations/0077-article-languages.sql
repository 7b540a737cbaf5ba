-- Articles in further languages, of ethnic minorities above all, or in easy words (Law 5.3).
create table article_language_text (
  article_id bigint not null,
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' and language not in ('vi', 'en')),
  step int not null check (step >= 1),
  of_version int not null,
  title text,
  summary text,
  body text,
  written_by uuid not null references account,
  written_at timestamptz not null,
  primary key (article_id, language, step),
  foreign key (article_id, of_version) references article_version (article_id, version),
  check ((title is null) = (summary is null) and (title is null) = (body is null))
);
comment on table article_language_text is 'What an article says in a language other than Vietnamese and English; the latest step of what is published counts';
comment on column article_language_text.language is 'BCP 47 tag; vi-simple is Vietnamese in easy words';
comment on column article_language_text.of_version is 'Version whose Vietnamese text it was compared with: lower than vi_since means an old translation; shown once that version is published';
comment on column article_language_text.title is 'Null with summary and body: the text in this language was taken away';
grant select, insert on article_language_text to motcua_app;
