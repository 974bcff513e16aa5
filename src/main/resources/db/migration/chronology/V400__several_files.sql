-- An agency may have several systems and send a table of each: each is a file of its own, with versions of its own.
alter table chronology_file add column number int not null default 1;   -- which of the agency's files, from 1
alter table chronology_file drop constraint chronology_file_review_id_organisation_id_version_key;
alter table chronology_file add constraint chronology_file_versions unique (review_id, organisation_id, number, version);
-- A file that should not have come is taken out: every version of it says so, and its entries are withdrawn.
alter table chronology_file add column taken_out_at timestamptz;
alter table chronology_file add column taken_out_by text;
alter table chronology_file add column taken_out_why text;

-- What a person said of a waiting file: the number of the file it takes the place of, 0 for a further one, null for nothing yet.
alter table pending_file add column place int;

alter table entry add column file_number int not null default 1;
alter table entry add column sheet text not null default '';            -- where a workbook has several
alter table entry add column sheet_row int;                             -- as the spreadsheet numbers it; null where it is none
alter table shared_entry add column file_number int not null default 1;
alter table shared_entry add column sheet text not null default '';
alter table shared_entry add column sheet_row int;
