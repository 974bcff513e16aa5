-- What a letter asks an agency for, and by when: two of one kind and day are told apart.
alter table letter add column about text not null default '';
