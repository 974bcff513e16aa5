-- The partnership's own priorities the review showed, with what is done about each, as they were on the day of publication.
alter table edition add column priorities jsonb not null default '[]';
