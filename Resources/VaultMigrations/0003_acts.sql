-- What was done with the vault's keys, for the office's own log: the office takes it from here with the vault's status.

create table acts (
    number {int} primary key,
    at {instant} not null,
    kind text not null constraint acts_kind_check check (kind in ('keysRotated', 'earlierKeyDestroyed', 'keysRestored')),
    subject text not null,
    amount {int} not null
) {strict};
