-- Reports entered for citizens at the counter, visits to the place of a matter, and reports that a neighbourhood files together.

-- Words are what the reporter said of it, sealed; receipt is the compose token, sealed, until the slip is handed over.
create table assisted_entries (
    report_id {id} primary key references reports (id),
    officer_id {id} not null references officers (id),
    agency_id {id} references agencies (id),
    unit_id {id} references work_units (id),
    relation text not null,
    received_day {int} not null,
    entered_at {instant} not null,
    visible_until {instant} not null,
    words {blob},
    receipt {blob},
    handed_over_at {instant},
    mandate_at {instant},
    mandate_ended_at {instant}
) {strict};

create index assisted_entries_officer on assisted_entries (officer_id, entered_at);
create index assisted_entries_receipt on assisted_entries (visible_until) where receipt is not null;

-- A visit to the place of a matter, for one officer on one day. From contact_from to contact_until he sees name and contact.
create table visits (
    id {id} primary key,
    report_id {id} not null references reports (id),
    officer_id {id} not null references officers (id),
    day {int} not null,
    place text not null,
    task text not null,
    contact_from {instant},
    contact_until {instant},
    assigned_by {id} not null references officers (id),
    assigned_at {instant} not null,
    called_off_at {instant},
    form_key {blob},
    seen_at {instant},
    finding text,
    latitude {real},
    longitude {real},
    done_at {instant},
    constraint visits_done_check check ((done_at is null) = (finding is null))
) {strict};

create index visits_report on visits (report_id, id);
create index visits_officer on visits (officer_id, day, id) where called_off_at is null;

create table visit_files (
    visit_id {id} not null references visits (id),
    attachment_id {id} not null references attachments (id),
    moment text not null constraint visit_files_moment_check check (moment in ('before', 'after')),
    primary key (visit_id, attachment_id)
) {strict};

-- A report that a neighbourhood files together: its link, and who backs it, each by a code of his own and by nothing else.
create table joint_reports (
    report_id {id} primary key references reports (id),
    link_hash {blob} not null constraint joint_reports_link_key unique,
    opened_at {instant} not null,
    closed_at {instant}
) {strict};

create table joint_backers (
    id {id} primary key,
    report_id {id} not null references reports (id),
    receipt_hash {blob} not null constraint joint_backers_receipt_key unique,
    joined_at {instant} not null,
    verdict text constraint joint_backers_verdict_check check (verdict in ('confirmed', 'objected')),
    words text,
    said_at {instant}
) {strict};

create index joint_backers_report on joint_backers (report_id, id);
