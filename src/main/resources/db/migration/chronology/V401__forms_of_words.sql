-- Words of entries are found in every form: "visited" finds "visit" and "visits". No word is left out, not even "not" and "alone".
create text search dictionary chronology.word_forms (template = snowball, language = english);
create text search configuration chronology.words (copy = pg_catalog.simple);
alter text search configuration chronology.words alter mapping for asciiword, word with chronology.word_forms;

-- What is no letter or figure only parts words, so that "sore/throat" is two. No entry is so long that it could not be kept.
create function chronology.forms(text text) returns tsvector language sql immutable parallel safe
    return to_tsvector('chronology.words'::regconfig, regexp_replace(left(text, 200000), '[^[:alnum:]]+', ' ', 'g'));

alter table entry add column forms tsvector generated always as (chronology.forms(lower(written || ' ' || event || ' ' || source || ' '
    || outcome || ' ' || seen || ' ' || comment || ' ' || agency))) stored;
alter table shared_entry add column forms tsvector generated always as (chronology.forms(lower(written || ' ' || event || ' ' || source
    || ' ' || outcome || ' ' || seen || ' ' || comment || ' ' || agency))) stored;
