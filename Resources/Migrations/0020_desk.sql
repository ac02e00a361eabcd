-- The officer's desk: what is asked of the queue again and again, who works on a case, who has it open, and what is half written.

-- A circle is an agency, or 0 for the national desk: whose working marks these are.
create table queue_filters (
    id {id} primary key,
    officer_id {id} not null references officers (id),
    reach text not null constraint queue_filters_reach_check check (reach in ('own', 'unit', 'agency')),
    circle {id} not null,
    unit_id {id} references work_units (id),
    name text not null,
    question text not null,
    created_at {instant} not null
) {strict};

create index queue_filters_officer on queue_filters (officer_id);
create index queue_filters_circle on queue_filters (circle) where reach <> 'own';

create table case_labels (
    report_id {id} not null references reports (id),
    circle {id} not null,
    label text not null,
    officer_id {id} not null references officers (id),
    at {instant} not null,
    primary key (report_id, circle, label)
) {strict};

create index case_labels_circle on case_labels (circle, label, report_id);

create table case_officers (
    report_id {id} primary key references reports (id),
    officer_id {id} not null references officers (id),
    assigned_by {id} not null references officers (id),
    at {instant} not null
) {strict};

create index case_officers_officer on case_officers (officer_id, report_id);

create table case_openings (
    report_id {id} not null references reports (id),
    officer_id {id} not null references officers (id),
    circle {id} not null,
    role text not null,
    since {instant} not null,
    until {instant} not null,
    primary key (report_id, officer_id)
) {strict};

create index case_openings_until on case_openings (until);

-- What was done to many cases at once, one line for each, for its result page and for taking it back.
create table bulk_runs (
    id {id} primary key,
    officer_id {id} not null references officers (id),
    act text not null,
    detail text not null,
    at {instant} not null,
    lines text not null
) {strict};

create index bulk_runs_at on bulk_runs (at);
create index bulk_runs_officer on bulk_runs (officer_id, id);

-- What an officer has typed into an act's form and not yet sent, sealed: only he finds it.
create table act_drafts (
    id {id} primary key,
    officer_id {id} not null references officers (id),
    report_id {id} not null references reports (id),
    act text not null,
    ciphertext {blob} not null,
    saved_at {instant} not null,
    constraint act_drafts_key unique (officer_id, report_id, act)
) {strict};

create index act_drafts_saved on act_drafts (saved_at);

-- Keys that move through the queue are off until the officer wants them. (WCAG 2.1.4)
alter table officers add column uses_keys {int} not null default 0;

-- Small steps that a circle sets itself on a case. Who is meant may be open.
create table case_tasks (
    id {id} primary key,
    report_id {id} not null references reports (id),
    circle {id} not null,
    text text not null,
    officer_id {id} references officers (id),
    due_day {int},
    created_by {id} not null references officers (id),
    created_at {instant} not null,
    done_by {id} references officers (id),
    done_at {instant}
) {strict};

create index case_tasks_report on case_tasks (report_id, circle, id);

-- The steps that a circle takes on every case of a topic, one a line.
create table checklists (
    circle {id} not null,
    category_id {id} not null references categories (id),
    steps text not null,
    changed_by {id} not null references officers (id),
    changed_at {instant} not null,
    primary key (circle, category_id)
) {strict};
