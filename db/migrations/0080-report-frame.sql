-- Who issues a consolidated report and to whom it goes, as whoever made it ready let it stand; null: a version made before it was kept,
-- which shows what is derived of the plan.
alter table plan_consolidation_version
  add column issuer_parent text check (length(issuer_parent) between 1 and 300),
  add column issuer text check (length(issuer) between 1 and 300),
  add column addressees jsonb check (jsonb_typeof(addressees) = 'array'),
  add column signer_authority text check (length(signer_authority) between 1 and 300);
comment on column plan_consolidation_version.issuer_parent is 'Agency above the issuing one, first line of the head (form: Decree 30/2020, appendix I)';
comment on column plan_consolidation_version.issuer is 'Issuing agency, second line of the head';
comment on column plan_consolidation_version.addressees is 'Kính gửi: to whom it goes';
comment on column plan_consolidation_version.signer_authority is 'For whom it is signed, above the position, e.g. TM. ỦY BAN NHÂN DÂN';
