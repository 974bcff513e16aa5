-- Another partnership holds a review jointly only when it has agreed: that is offered like a review to take over.
alter table transfer rename to offer;
alter table offer add column kind text not null default 'TRANSFER' check (kind in ('TRANSFER', 'JOINT'));
alter table offer alter column kind drop default;
drop index transfer_waiting;
create unique index transfer_waiting on offer (review_id) where answer is null and kind = 'TRANSFER';
create unique index joint_waiting on offer (review_id, to_partnership) where answer is null and kind = 'JOINT';
