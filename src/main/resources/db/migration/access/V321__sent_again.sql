-- What was typed where something newer stood already: sent again unchanged it is refused again, so that nobody's newer words are replaced unseen.
alter table refused_page add column sent bytea; -- a digest, encrypted; null where nothing newer stood, or once the newer was opened
