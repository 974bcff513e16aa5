-- Where several people died, each has a day of their own; that of the first stands in the notification.
alter table subject add column died_on date;
alter table subject add column day_unknown text;
