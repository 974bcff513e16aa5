-- A meeting that was called may be moved or called off; why it was called off is kept.
alter table meeting add column called_off_on date;
alter table meeting add column called_off_why text;
alter table meeting add constraint meeting_called_off check ((called_off_on is null) = (called_off_why is null));
