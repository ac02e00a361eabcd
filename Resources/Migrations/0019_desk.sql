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
