-- The name of an organisation can be corrected; a correction made on a name that has changed meanwhile is refused.
alter table organisation add column version integer not null default 0;
