-- Whom and what terms of reference are about, in words of their own, since what is known of a case goes on changing (DOMAIN.md §4).
alter table terms add column people text;
alter table terms add column agencies text;
alter table terms add column generic_questions text;
alter table terms add column proceedings text;
