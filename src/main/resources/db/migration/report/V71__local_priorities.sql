-- Which of its partnership's own priorities a lesson shows; the priorities themselves are settings.
create table lesson_priority (
    review_id uuid not null,
    lesson_id uuid not null references lesson (id),
    priority_id uuid not null,
    primary key (lesson_id, priority_id)
);
create index lesson_priority_review on lesson_priority (review_id);
call access.guard('report.lesson_priority', 'whole');
