-- The chair's check of one version, point by point; the agency sees it.
create table quality_check (
    submission_id uuid not null references submission (id),
    review_id uuid not null,
    organisation_id uuid not null,
    position int not null,
    point text not null,            -- as it was asked
    good boolean not null,
    comment text not null default '',
    primary key (submission_id, position)
);
call access.guard('evidence.quality_check', 'agency');
