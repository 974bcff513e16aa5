-- How often each version was written, so that one person of an agency does not write over another's words unseen.
alter table scoping_return add column saves int not null default 1;
alter table submission add column saves int not null default 1;
