-- Who asked an agency about an entry is told of the answer until they have looked at it.
alter table entry_note add column asked_by_person uuid;             -- null: asked before this was kept
alter table entry_note add column answer_seen_at timestamptz;       -- by who asked
create index entry_note_asker on entry_note (review_id, asked_by_person) where answer_seen_at is null;
