-- Operating procedures as data: versions with their steps, what each report was handed over under, and where it went another way.

-- No agency is the nation, whose procedure counts wherever an agency has none of its own.
create table sop_versions (
    id {id} primary key,
    agency_id {id} references agencies (id),
    -- Known by it where it came with the program; null for the office's own.
    code text constraint sop_versions_code_key unique,
    number text not null,
    decree text not null,
    document_id {id} references attachments (id),
    valid_from {int},
    valid_to {int},
    is_issued {int} not null,
    revises_id {id} references sop_versions (id),
    changed_at {instant} not null,
    constraint sop_versions_dates_check check (valid_to is null or (valid_from is not null and valid_to >= valid_from)),
    constraint sop_versions_issued_check check (is_issued = 0 or valid_from is not null)
) {strict};

create index sop_versions_agency on sop_versions (agency_id, id);
create index sop_versions_document on sop_versions (document_id) where document_id is not null;
create unique index sop_versions_start_key on sop_versions (coalesce(agency_id, 0), valid_from) where is_issued = 1;

create table sop_steps (
    version_id {id} not null references sop_versions (id),
    number {int} not null,
    name text not null,
    -- One role a line; empty where the document names nobody.
    roles text not null,
    starts_at text not null,
    ends_at text not null,
    days {int},
    unit text not null constraint sop_steps_unit_check check (unit in ('workingDays', 'calendarDays')),
    is_obligatory {int} not null,
    mark text not null,
    constraint sop_steps_pkey primary key (version_id, number)
) {strict};

-- From a disposition to the next one to another agency: the version stays, and so does what came of its steps.
create table sop_runs (
    report_id {id} not null references reports (id),
    sequence {int} not null,
    version_id {id} not null references sop_versions (id),
    agency_id {id} not null references agencies (id),
    began_at {instant} not null,
    ended_at {instant},
    steps text not null,
    departures {int} not null,
    -- When a step that runs becomes late.
    look_at {instant},
    constraint sop_runs_pkey primary key (report_id, sequence)
) {strict};

create index sop_runs_look on sop_runs (look_at) where look_at is not null;
create index sop_runs_agency on sop_runs (agency_id, began_at);
create index sop_runs_began on sop_runs (began_at);

create table sop_departures (
    id {id} primary key,
    report_id {id} not null references reports (id),
    sequence {int} not null,
    round {int} not null,
    step {int} not null,
    matter text not null,
    kind text not null,
    at {instant} not null,
    -- A person of the past may be a number that no account has.
    officer_id {id},
    agency_id {id} references agencies (id),
    unit_id {id} references work_units (id),
    -- Why, in the words of whoever departed; null while he leaves it open.
    reason text,
    reason_officer_id {id} references officers (id),
    reason_at {instant},
    constraint sop_departures_key unique (report_id, sequence, round, step, matter)
) {strict};

create index sop_departures_open on sop_departures (officer_id, id) where reason is null;
