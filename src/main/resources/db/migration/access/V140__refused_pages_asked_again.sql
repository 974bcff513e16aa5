-- A kept page is shown again only while its reader holds every grant they held then. Pages of before, which live half an hour, are let go.
delete from refused_page;
alter table refused_page add column grants text[] not null;
