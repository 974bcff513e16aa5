-- The day due for which it was noticed that it has passed; each is noticed once, whichever node looks.
alter table action add column overdue_told date;
