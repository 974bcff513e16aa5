-- A report that the partnership published before it used this service: the year in which it did. Of the death only the year is known then.
alter table edition add column first_published int;
alter table edition add column listed_by date generated always as (coalesce(make_date(first_published, 1, 1), published_on)) stored;
drop index edition_published;
create index edition_listed on edition (listed_by desc);
