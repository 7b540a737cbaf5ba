-- A task that carries an item of the strategy: in which year's plan it stands, who coordinates (plan of Thái Nguyên, item 3).
alter table strategy_mapping add column plan_year int check (plan_year between 2025 and 2100);
alter table strategy_mapping add column coordinators text not null default '';
comment on column strategy_mapping.plan_year is 'Year of the plan in which the task stands; null: a plan of several years';
comment on column strategy_mapping.coordinators is 'Communes and others that coordinate, in words; empty: none was named';
