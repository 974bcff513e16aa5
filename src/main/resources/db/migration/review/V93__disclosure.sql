-- What of a review was disclosed, to whom, on what basis. Nothing is changed: a correction is a new line that names the one it corrects.
create table disclosure (
    id uuid primary key,
    review_id uuid not null references review (id),
    what text not null,
    recipient text not null,
    basis text not null,
    basis_words text,
    proceeding_id uuid references proceeding (id),
    disclosed_on date not null,
    disclosed_by text not null,
    note text,
    corrects uuid unique references disclosure (id),
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index disclosure_review on disclosure (review_id, disclosed_on);
call access.guard('review.disclosure', 'whole');
