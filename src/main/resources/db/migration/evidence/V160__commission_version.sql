-- Two people who change what one agency is to give: the second is refused with both texts shown.
alter table commission add column version int not null default 1;
