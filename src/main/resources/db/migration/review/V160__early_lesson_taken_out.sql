-- A line of early learning is taken out by a version of its own that says why. One that was put to those who decide, or acted on, stays, marked.
alter table early_lesson add column taken_out text;
alter table early_lesson add column stays boolean not null default false;
