-- What else terms of reference say (DOMAIN.md section 4): whom they look at, which agencies, what every agency is asked, and what runs beside.
alter table terms add column people text;
alter table terms add column agencies text;
alter table terms add column generic_questions text;
alter table terms add column parallel text;
