-- Whether the partnership was told in writing (DOMAIN.md section 4, "Notification").
alter table notification add column in_writing text not null default 'NOT_KNOWN';
