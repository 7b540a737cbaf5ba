-- Training programmes beside single events (plan of Ha Noi, task 5), and tasks of plans named so that the plan's pages find them.
alter table article_event drop constraint article_event_format_check;
alter table article_event add constraint article_event_format_check
  check (format in ('programme', 'conference', 'seminar', 'class', 'online'));
create index article_version_plan_task on article_version (upper(plan_task)) where plan_task is not null;
comment on column article_version.plan_task is 'Task of a plan that it carries out: code of the plan and number of the task, or the number alone';
