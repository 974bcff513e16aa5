-- A newer file of an agency waits beside an older one that nobody has kept; a person says which counts.
alter table pending_file drop constraint pending_file_review_id_organisation_id_key;
create index pending_file_organisation on pending_file (review_id, organisation_id, sent_at);
