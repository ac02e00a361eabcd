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

create unique index categories_place_key on categories (coalesce(parent_id, 0), slug);

create table holidays (
    id {id} primary key,
    day {int} not null,
    name text not null,
    kind text not null constraint holidays_kind_check check (kind in ('nationalHoliday', 'collectiveLeave')),
    agency_id {id} references agencies (id),
    added_at {instant},
    cancelled_at {instant}
) {strict};

create index holidays_day on holidays (day);
create unique index holidays_standing_key on holidays (day, kind, coalesce(agency_id, 0)) where cancelled_at is null;

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

create unique index deadline_policies_start_key on deadline_policies (key, coalesce(agency_id, 0), valid_from);

create table officers (
    id {id} primary key,
    email text not null,
    name text not null,
    password_hash text,
    language text not null constraint officers_language_check check (language in ('id', 'en')),
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

-- An address is free again when its account has ended; the ended account keeps its name for old cases.
create unique index officers_email_key on officers (email) where ended_at is null;
create index officers_name on officers (name, id);

-- A key without an officer answers a request for an address that nobody has: the same work, and no one is told.
create index seats_role on seats (role);

create table officer_keys (
    token_hash {blob} primary key,
    officer_id {id} references officers (id),
    purpose text not null constraint officer_keys_purpose_check check (purpose in ('invitation', 'reset')),
    created_at {instant} not null,
    expires_at {instant} not null,
    used_at {instant}
) {strict};

create index officer_keys_officer on officer_keys (officer_id);
create index officer_keys_expires on officer_keys (expires_at);

-- Letters for another password, counted for every address alike, whether or not it is an officer's; the address is kept as a
-- keyed hash only.
create table reset_attempts (
    address_hash {blob} primary key,
    count {int} not null,
    paused_until {instant},
    last_at {instant} not null
) {strict};

create index reset_attempts_last on reset_attempts (last_at);

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
create index officer_sessions_expires on officer_sessions (expires_at);

-- What one admin asks for and another must approve.
create table office_requests (
    id {id} primary key,
    wish text not null,
    officer_id {id} references officers (id),
    asked_by {id} not null references officers (id),
    asked_at {instant} not null,
    answer text constraint office_requests_answer_check check (answer in ('approved', 'returned')),
    reason text,
    answered_by {id} references officers (id),
    answered_at {instant},
    constraint office_requests_two_people_check check (answered_by is null or answered_by <> asked_by)
) {strict};

create index office_requests_open on office_requests (id) where answer is null;

create table office_log (
    id {id} primary key,
    at {instant} not null,
    officer_id {id} references officers (id),
    agency_id {id} references agencies (id),
    act text not null,
    subject text not null,
    detail text not null
) {strict};

create index office_log_agency on office_log (agency_id, id) where agency_id is not null;

create table leases (
    name text primary key,
    holder text not null,
    until {instant} not null
) {strict};

-- What the reference files held that were checked and loaded: files that were seen before are not gone through again.
create table reference_loads (
    fingerprint text primary key,
    at {instant} not null
) {strict};
