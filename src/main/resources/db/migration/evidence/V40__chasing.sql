-- Each reminder: the day, the text used, and whether the service sent it by itself. By itself it reminds once a day of one thing at most,
-- however many nodes try.
alter table chase add column words text not null default '';
alter table chase add column automatic boolean not null default false;
alter table chase add column chased_on date;
update chase set chased_on = (chased_at at time zone 'Europe/London')::date;
alter table chase alter column chased_on set not null;
create unique index chase_once_a_day on chase (review_id, organisation_id, about, chased_on) where automatic;
