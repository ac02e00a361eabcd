-- What reporters ask about their own data, what is destroyed by age, and how they fare after a report has ended. (UU 27/2022)

-- The key that is here takes the place of the one that the vault keeps: the reporter has put his data right.
alter table sealed_identities add column replaces {int} not null default 0;

-- The reports' own events tell the same; these rows are there to find what is due.
create table data_requests (
    id {id} primary key,
    report_id {id} not null references reports (id),
    access_right text not null constraint data_requests_right_check check (access_right in ('access', 'correction', 'withdrawal', 'erasure')),
    by_program {int} not null,
    asked_at {instant} not null,
    due_at {instant} not null,
    ended_at {instant},
    outcome text not null constraint data_requests_outcome_check check (outcome in ('asked', 'done', 'refused')),
    reminded_at {instant}
) {strict};

create index data_requests_open on data_requests (due_at, id) where ended_at is null;
create index data_requests_report on data_requests (report_id);

-- A wish for a letter that proves control of a contact. What was typed is sealed like an identity and compared by the vault alone; without
-- a report it is a wish about a code that nobody has, kept so that both leave the same behind.
create table contact_proofs (
    id {id} primary key,
    report_id {id} references reports (id),
    schema_version {int} not null,
    key_fingerprint text not null,
    wrapped_key {blob},
    ciphertext {blob},
    token_hash {blob} constraint contact_proofs_token_key unique,
    asked_at {instant} not null,
    expires_at {instant} not null,
    used_at {instant}
) {strict};

create index contact_proofs_report on contact_proofs (report_id, asked_at) where report_id is not null;
create index contact_proofs_asked on contact_proofs (asked_at);

-- What was destroyed because its time was over. No personal data.
create table destructions (
    id {id} primary key,
    at {instant} not null,
    class text not null,
    amount {int} not null,
    oldest {instant},
    newest {instant},
    policy text not null,
    policy_from {int}
) {strict};

create index destructions_at on destructions (at, id);

-- Whether a reporter wishes to be asked how he fares, and whether he has told of harm. What else he answered is kept nowhere.
create table aftercare (
    report_id {id} primary key references reports (id),
    wanted_at {instant} not null,
    asked {int} not null,
    next_at {instant},
    case_id {id} references reports (id)
) {strict};

create index aftercare_next on aftercare (next_at, report_id) where next_at is not null;

-- Found by time: what a breach has laid open, and what is old.
create index identity_openings_at on identity_openings (at, report_id);
create index identity_requests_asked on identity_requests (asked_at);
create index reports_ended on reports (closed_at, id) where closed_at is not null;
create index officer_sessions_id on officer_sessions (id);
create index office_log_at on office_log (at);
create index reports_origin on reports (origin_id) where origin_id is not null;
create index aftercare_case on aftercare (case_id) where case_id is not null;
