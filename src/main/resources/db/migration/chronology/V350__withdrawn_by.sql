-- Which file of its agency no longer has an entry, or has another in its place; so that its own page can say so.
alter table entry add column withdrawn_by uuid references chronology_file (id);

-- as the service, for this transaction only
select set_config('throughline.reader', 'service', true);
-- An entry's file is the last that had it as it is: the next one of that agency took it out.
update entry e set withdrawn_by = (
    select later.id from chronology_file f
    join chronology_file later on later.review_id = f.review_id and later.organisation_id = f.organisation_id and later.version > f.version
    where f.id = e.file_id order by later.version limit 1)
where e.withdrawn;

-- Whether a person had confirmed that the entries of a contact record one, when the version was shared.
alter table shared_entry add column contact_confirmed boolean not null default false;
update shared_entry s set contact_confirmed = true
where s.same_event is not null
  and exists (select 1 from same_event c where c.review_id = s.review_id and c.id = s.same_event and c.confirmed);
