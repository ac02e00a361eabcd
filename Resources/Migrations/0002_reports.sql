-- Reports, what happened to them, and what was written about them. Identities stand in tables of their own, sealed.

create table reports (
    id {id} primary key,
    code text not null constraint reports_code_key unique,
    receipt_hash {blob} not null,
    compose_hash {blob} not null constraint reports_compose_hash_key unique,
    legacy_source text,
    legacy_id text,
    channel text not null,
    language text not null,
    version {int} not null,
    stage text not null constraint reports_stage_check check (stage in ('open', 'waiting', 'finished')),
    state text not null constraint reports_state_check check (state in ('draft', 'unverified', 'awaitingReporter', 'disposed', 'inArbitration', 'inProgress', 'answered', 'closed', 'archived', 'referredToOmbudsman')),
    closure text,
    citizen_type text not null,
    class text not null,
    is_anonymous {int} not null,
    is_secret {int} not null,
    is_sensitive {int} not null,
    category_id {id} references categories (id),
    region_code text,
    province_code text,
    regency_code text,
    incident_day {int},
    latitude {real},
    longitude {real},
    desk_agency_id {id} references agencies (id),
    desk_unit_id {id} references work_units (id),
    holder_agency_id {id} references agencies (id),
    suggested_agency_id {id} references agencies (id),
    parent_id {id} references reports (id),
    origin_id {id} references reports (id),
    submitted_at {instant} not null,
    verified_at {instant},
    public_at {instant},
    public_status text,
    closed_at {instant},
    due_at {instant},
    wake_at {instant},
    has_request {int} not null,
    has_email {int} not null,
    aggregate text not null,
    constraint reports_legacy_key unique (legacy_source, legacy_id),
    constraint reports_closure_check check ((state = 'closed') = (closure is not null)),
    constraint reports_public_check check (public_at is null or (is_secret = 0 and is_sensitive = 0))
) {strict};

create index reports_desk on reports (desk_agency_id, due_at, id) where due_at is not null;
create index reports_due on reports (due_at, id) where due_at is not null;
create index reports_state on reports (state, submitted_at, id);
create index reports_stage on reports (stage, submitted_at, id);
create index reports_desk_stage on reports (desk_agency_id, stage, submitted_at, id);
create index reports_desk_unit on reports (desk_unit_id, state) where desk_unit_id is not null;
create index reports_desk_submitted on reports (desk_agency_id, submitted_at, id);
create index reports_submitted on reports (submitted_at, id);
create index reports_wake on reports (wake_at, id) where wake_at is not null;
create index reports_public on reports (public_at, id) where public_at is not null;
create index reports_public_status on reports (public_status, public_at, id) where public_at is not null;
create index reports_public_agency on reports (holder_agency_id, public_at, id) where public_at is not null;
create index reports_public_regency on reports (regency_code, public_at, id) where public_at is not null;
create index reports_public_province on reports (province_code, public_at, id) where public_at is not null;
create index reports_public_category on reports (category_id, public_at, id) where public_at is not null;
create index reports_request on reports (submitted_at, id) where has_request = 1;
create index reports_desk_request on reports (desk_agency_id, submitted_at, id) where has_request = 1;
create index reports_parent on reports (parent_id) where parent_id is not null;

create table report_accused (
    report_id {id} not null references reports (id),
    agency_id {id} not null references agencies (id),
    unit_id {id} references work_units (id)
) {strict};

create index report_accused_report on report_accused (report_id);
create index report_accused_unit on report_accused (unit_id) where unit_id is not null;

create table report_invited (
    report_id {id} not null references reports (id),
    position {int} not null,
    agency_id {id} not null references agencies (id),
    unit_id {id} references work_units (id),
    kind text not null constraint report_invited_kind_check check (kind in ('transfer', 'contribution', 'copy')),
    primary key (report_id, position)
) {strict};

create index report_invited_agency on report_invited (agency_id, report_id);

create table report_texts (
    report_id {id} primary key references reports (id),
    title text not null,
    body text not null,
    landmark text not null,
    public_title text,
    public_body text
) {strict};

create table report_events (
    report_id {id} not null references reports (id),
    sequence {int} not null,
    at {instant} not null,
    kind text not null,
    actor text not null,
    payload text not null,
    primary key (report_id, sequence)
) {strict};

create table writings (
    id {id} primary key,
    report_id {id} not null references reports (id),
    kind text not null,
    audience text not null constraint writings_audience_check check (audience in ('public', 'reporter', 'office')),
    officer_id {id} references officers (id),
    agency_id {id} references agencies (id),
    at {instant} not null,
    text text not null
) {strict};

create index writings_report on writings (report_id, id);

create table search_backlog (
    report_id {id} primary key references reports (id)
) {strict};

create table reminders (
    report_id {id} not null references reports (id),
    clock text not null,
    started_at {instant} not null,
    level text not null,
    at {instant} not null,
    primary key (report_id, clock, started_at, level)
) {strict};

create table sealed_identities (
    report_id {id} primary key references reports (id),
    schema_version {int} not null,
    key_fingerprint text not null,
    -- Null once the vault keeps it.
    wrapped_key {blob},
    sealed_at {instant} not null
) {strict};

create table sealed_fields (
    report_id {id} not null references sealed_identities (report_id),
    field text not null,
    ciphertext {blob} not null,
    primary key (report_id, field)
) {strict};

create table drafts (
    token_hash {blob} primary key,
    id {id} not null constraint drafts_id_key unique,
    ciphertext {blob} not null,
    updated_at {instant} not null,
    expires_at {instant} not null
) {strict};

create index drafts_expires on drafts (expires_at);

create table attachments (
    id {id} primary key,
    report_id {id} references reports (id),
    draft_id {id},
    writing_id {id},
    sha256 text not null,
    preview_sha256 text,
    kind text not null constraint attachments_kind_check check (kind in ('jpeg', 'png', 'webp', 'pdf')),
    bytes {int} not null,
    width {int},
    height {int},
    description text not null,
    audience text not null constraint attachments_audience_check check (audience in ('public', 'reporter', 'office')),
    officer_id {id} references officers (id),
    at {instant} not null
) {strict};

create index attachments_report on attachments (report_id, id) where report_id is not null;
create index attachments_draft on attachments (draft_id) where draft_id is not null;
create index attachments_sha256 on attachments (sha256);
create index attachments_preview on attachments (preview_sha256) where preview_sha256 is not null;
create index attachments_loose on attachments (at) where report_id is null and draft_id is null;

create table outbox (
    id {id} primary key,
    report_id {id} references reports (id),
    officer_id {id} references officers (id),
    template text not null,
    language text not null,
    payload text not null,
    state text not null constraint outbox_state_check check (state in ('waiting', 'sent', 'dead', 'dropped')),
    attempts {int} not null,
    due_at {instant} not null,
    claimed_until {instant},
    last_fault text,
    created_at {instant} not null,
    sent_at {instant}
) {strict};

create index outbox_waiting on outbox (due_at, id) where state = 'waiting';
create index outbox_ended on outbox (sent_at) where state in ('sent', 'dropped');
create index outbox_report on outbox (report_id) where report_id is not null;

create table answered_requests (
    key_hash {blob} primary key,
    at {instant} not null,
    outcome text not null
) {strict};

create index answered_requests_at on answered_requests (at);

-- With which content a foreign program has used its own key; both are kept as keyed hashes only.
create table foreign_keys (
    key_hash {blob} primary key,
    content_hash {blob} not null,
    at {instant} not null
) {strict};

create index foreign_keys_at on foreign_keys (at);
