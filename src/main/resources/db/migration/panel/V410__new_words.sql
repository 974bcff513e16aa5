-- A line of terms in force that the version being written words anew: agencies, templates and the family go on with the approved words until then.
alter table key_line add column new_words text;
