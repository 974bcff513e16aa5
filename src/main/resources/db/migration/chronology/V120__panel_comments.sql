-- What members of the panel say about entries of a version they read: apart from the record, read by who said it and by those with the
-- whole file.
alter table entry_comment add column of_version int;    -- null: said of the chronology as it is
alter table entry_comment add column said_of uuid;      -- the entry as the version has it; entry_id moves on to what takes its place
create index entry_comment_said_of on entry_comment (said_of) where said_of is not null;
create index entry_comment_panel on entry_comment (review_id, made_at) where of_version is not null;

create policy own_of_panel on entry_comment
    using (of_version is not null and made_by_person = access.reader() and review_id in (select access.panel_cases()))
    with check (of_version is not null and made_by_person = access.reader() and review_id in (select access.panel_cases())
        and exists (select 1 from shared_entry s join shared_version v on v.id = s.version_id
            where s.id = entry_comment.said_of and v.review_id = entry_comment.review_id and v.number = entry_comment.of_version));
