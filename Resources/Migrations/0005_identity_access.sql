-- Who asked to know, and who looked at, who a reporter is. The reports' own events tell the same; these rows are there to find it.

create table identity_requests (
    id {id} primary key,
    report_id {id} not null references reports (id),
    kind text not null constraint identity_requests_kind_check check (kind in ('reveal', 'emergency')),
    officer_id {id} not null references officers (id),
    asked_at {instant} not null,
    answered_at {instant}
) {strict};

create index identity_requests_open on identity_requests (asked_at, id) where answered_at is null;
create index identity_requests_report on identity_requests (report_id);

create table identity_openings (
    report_id {id} not null references reports (id),
    sequence {int} not null,
    officer_id {id} not null references officers (id),
    ground text not null constraint identity_openings_ground_check check (ground in ('view', 'reveal', 'emergency')),
    request_id {id} references identity_requests (id),
    at {instant} not null,
    primary key (report_id, sequence)
) {strict};

create index identity_openings_officer on identity_openings (officer_id, at);
