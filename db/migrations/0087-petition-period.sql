-- The report on petitions of a period reads those of the period alone.
create index case_record_petition_opened on case_record (opened_at, id) where procedure = 'petition';
