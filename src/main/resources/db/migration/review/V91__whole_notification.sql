-- Every field of a notification, and changes to it afterwards.
alter table notification add column heard_from text not null default 'POLICE';
alter table notification alter column heard_from drop default;
alter table notification add column version int not null default 1;
alter table subject add column religion text;
alter table subject add column orientation text;
alter table subject add column disability text;
alter table subject add column version int not null default 1;
