-- Units hear by letter that a reporting period has opened: a step like those of reminders, taken once for each period and unit.
comment on table plan_report_reminder is 'That a unit was told of a period that opened, or reminded of its report: once for each step. Never changed';
comment on column plan_report_reminder.step is 'opened, before7, before1, after1, after7 (own rule), or hand and the day, when a planner reminded';
comment on column plan_report_period.label_en is 'The same as label_vi when whoever opened it by hand gave no English name';
