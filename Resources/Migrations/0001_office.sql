-- The office itself: bodies, people, calendars, rules. Ids and instants are made by the program.

create table agencies (
    id {id} primary key,
    kind text not null constraint agencies_kind_check check (kind in ('ministry', 'institution', 'province', 'regency', 'city', 'stateEnterprise', 'university', 'mission', 'other')),
    name text not null,
    abbreviation text,
    slug text not null constraint agencies_slug_key unique,
    region_code text,
    time_zone text not null constraint agencies_time_zone_check check (time_zone in ('wib', 'wita', 'wit')),
    connection_status text not null constraint agencies_connection_status_check check (connection_status in ('none', 'page', 'direct', 'integrated')),
    answer_approval text not null constraint agencies_answer_approval_check check (answer_approval in ('sensitive', 'always')),
    handler_is_inspectorate {int} not null,
    needs_checking {int} not null,
    hosted_by {id} references agencies (id),
    successor_id {id} references agencies (id),
    valid_from {int} not null,
    valid_to {int}
) {strict};

create table work_units (
    id {id} primary key,
    agency_id {id} not null references agencies (id),
    parent_id {id} references work_units (id),
    name text not null,
    slug text not null,
    duty text not null constraint work_units_duty_check check (duty in ('handling', 'complaints', 'inspectorate')),
    successor_id {id} references work_units (id),
    valid_from {int} not null,
    valid_to {int},
    constraint work_units_agency_id_slug_key unique (agency_id, slug)
) {strict};

create index work_units_parent on work_units (parent_id);

create table categories (
    id {id} primary key,
    parent_id {id} references categories (id),
    slug text not null,
    name_id text not null,
    name_en text,
    is_closed {int} not null,
    place_is_facility {int} not null
) {strict};

create index categories_parent on categories (parent_id);

create table holidays (
    id {id} primary key,
    day {int} not null,
    name text not null,
    kind text not null constraint holidays_kind_check check (kind in ('nationalHoliday', 'collectiveLeave', 'regionalHoliday')),
    agency_id {id} references agencies (id),
    added_at {instant},
    cancelled_at {instant}
) {strict};

create index holidays_day on holidays (day);

create table deadline_policies (
    id {id} primary key,
    key text not null,
    value text not null,
    unit text not null,
    agency_id {id} references agencies (id),
    valid_from {int} not null,
    valid_to {int},
    basis text not null
) {strict};

create index deadline_policies_key on deadline_policies (key, valid_from);

create table officers (
    id {id} primary key,
    email text not null constraint officers_email_key unique,
    name text not null,
    password_hash text,
    language text not null,
    failures {int} not null,
    locked_until {instant},
    created_at {instant} not null,
    last_seen_at {instant},
    ended_at {instant}
) {strict};

create table seats (
    id {id} primary key,
    officer_id {id} not null references officers (id),
    role text not null,
    agency_id {id} references agencies (id),
    unit_id {id} references work_units (id),
    duties text not null,
    decree text,
    valid_from {instant} not null,
    valid_to {instant}
) {strict};

create index seats_officer on seats (officer_id);
create index seats_body on seats (agency_id, unit_id);

create table officer_keys (
    token_hash {blob} primary key,
    officer_id {id} not null references officers (id),
    purpose text not null constraint officer_keys_purpose_check check (purpose in ('invitation', 'reset')),
    created_at {instant} not null,
    expires_at {instant} not null,
    used_at {instant}
) {strict};

create index officer_keys_officer on officer_keys (officer_id);

create table officer_sessions (
    token_hash {blob} primary key,
    id {id} not null constraint officer_sessions_id_key unique,
    officer_id {id} not null references officers (id),
    seat_id {id} not null references seats (id),
    created_at {instant} not null,
    last_seen_at {instant} not null,
    expires_at {instant} not null,
    ended_at {instant}
) {strict};

create index officer_sessions_officer on officer_sessions (officer_id);

create table office_log (
    id {id} primary key,
    at {instant} not null,
    officer_id {id} references officers (id),
    act text not null,
    subject text not null,
    detail text not null
) {strict};

create table leases (
    name text primary key,
    holder text not null,
    until {instant} not null
) {strict};
