-- The transparency log: where each event stands in it, the seeds of the salts, the tree, and its signed heads.

alter table report_events add column log_index {int};
create index report_events_unlogged on report_events (report_id, sequence) where log_index is null;
create unique index report_events_log_index_key on report_events (log_index) where log_index is not null;

alter table office_log add column log_index {int};
create index office_log_unlogged on office_log (id) where log_index is null;
create unique index office_log_log_index_key on office_log (log_index) where log_index is not null;

-- From which event of a subject on the seed counts. Erasing a row erases what the entries stand for, and no entry.
create table log_seeds (
    source text not null constraint log_seeds_source_check check (source in ('report', 'office')),
    subject_id {id} not null,
    since {int} not null,
    seed {blob} not null,
    primary key (source, subject_id, since)
) {strict};

-- Up to 256 hashes of 32 bytes in a row: on level 0 the commitments, on level n the tops of complete subtrees of 256^n entries.
create table log_tiles (
    level {int} not null,
    position {int} not null,
    hashes {blob} not null,
    primary key (level, position)
) {strict};

-- Finds an entry by the first bytes of its leaf's hash.
create table log_leaves (
    mark {int} not null,
    log_index {int} not null,
    primary key (mark, log_index)
) {strict};

-- One row: whoever appends changes it, so that no two append at once.
create table log_state (
    id {int} primary key constraint log_state_id_check check (id = 1),
    size {int} not null
) {strict};
insert into log_state (id, size) values (1, 0);

create table log_heads (
    number {int} primary key,
    size {int} not null,
    root {blob} not null,
    at {instant} not null,
    public_key {blob} not null,
    signature {blob} not null
) {strict};

create index log_heads_size on log_heads (size, number);

-- Who keeps the heads elsewhere: up to which head each has them, and when he is asked again after a fault.
create table log_witnesses (
    address text primary key,
    number {int} not null,
    failures {int} not null,
    next_at {instant} not null,
    fault text
) {strict};
