-- What people are searched by, in small letters and without accents once for all: the names of those who may see them, and the pseudonym alone
-- for those who see no names.
alter table subject add column names_sought text not null generated always as (
    regexp_replace(normalize(lower(name || chr(10) || coalesce(known_as, '') || chr(10) || coalesce(pseudonym, '')), NFD), '[\u0300-\u036f]', '', 'g')) stored;
alter table subject add column pseudonym_sought text not null generated always as (
    regexp_replace(normalize(lower(coalesce(pseudonym, '')), NFD), '[\u0300-\u036f]', '', 'g')) stored;
