-- Similar reports: what is alike is found by a few numbers for each report (report_id is no reference: measurements enter texts that are
-- no reports), of which only the nearest in time are read. Whole numbers stand for words; no text is kept here.

create table similar_reports (
    report_id {id} not null,
    -- 0 the officers' desk, 1 what was published.
    scope {int} not null,
    at {instant} not null,
    keys text not null,
    primary key (report_id, scope)
) ;

create table similar_keys (
    key {int} not null,
    at {instant} not null,
    report_id {id} not null,
    primary key (key, at, report_id)
) ;

-- In how many reports of a scope a word stands; 0 and 1 count the reports themselves.
create table similar_words (
    word {int} primary key,
    reports {int} not null
) {strict};

-- What the worker has yet to enter.
create table similar_backlog (
    report_id {id} not null references reports (id),
    scope {int} not null,
    primary key (report_id, scope)
) ;

insert into similar_backlog (report_id, scope) select id, 0 from reports;
insert into similar_backlog (report_id, scope) select id, 1 from reports where public_at is not null;

-- Pairs on which an officer decided, the smaller number first: that they are not the same, or that they belong together.
create table similar_pairs (
    first_id {id} not null references reports (id),
    second_id {id} not null references reports (id),
    kind text not null constraint similar_pairs_kind_check check (kind in ('apart', 'linked')),
    officer_id {id} references officers (id),
    at {instant} not null,
    primary key (first_id, second_id),
    constraint similar_pairs_order_check check (first_id < second_id)
) {strict};
create index similar_pairs_second on similar_pairs (second_id);

-- Who backs a published report: one for each browser, under a keyed hash of a word that the browser alone holds.
create table report_supports (
    report_id {id} not null references reports (id),
    token_hash {blob} not null,
    at {instant} not null,
    primary key (report_id, token_hash)
) {strict};

-- Surges: many alike in one regency within days, gathered under a master problem until an officer ends it.
create table surges (
    id {id} primary key,
    master_id {id} not null references reports (id),
    regency_code text not null,
    agency_id {id} references agencies (id),
    -- Within hours (surge), or within days (cluster).
    kind text not null constraint surges_kind_check check (kind in ('surge', 'cluster')),
    opened_at {instant} not null,
    ended_at {instant},
    officer_id {id} references officers (id)
) {strict};
create index surges_open on surges (opened_at, id) where ended_at is null;

create table surge_members (
    report_id {id} primary key references reports (id),
    surge_id {id} not null references surges (id),
    at {instant} not null
) {strict};
create index surge_members_surge on surge_members (surge_id, report_id);

-- What the worker has yet to look at; filled as reports enter the index.
create table surge_backlog (
    report_id {id} primary key references reports (id)
) {strict};
