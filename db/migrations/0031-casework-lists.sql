-- Lists of cases newest first, over all parties: for officials who look at closed ones.
create index case_record_opened on case_record (opened_at desc, id desc);
