-- What the family wrote and the report prints before anything else: the uploaded Word file does not hold it, so it goes to the Home Office beside it.
alter table submitted_pack add column tribute bytea;
