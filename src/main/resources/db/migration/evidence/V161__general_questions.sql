-- What every agency is asked in every review, as the terms of reference said it on the day of the commission: the agency's own copy.
alter table commission add column general_questions text;
