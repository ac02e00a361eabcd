-- The vault's own store: wrapped data keys, and who opened what. The sealed fields stay in the office's database.

create table kept_keys (
    report_id {id} primary key,
    key_fingerprint text not null,
    wrapped_key {blob} not null,
    kept_at {instant} not null
) {strict};

create index kept_keys_fingerprint on kept_keys (key_fingerprint, report_id);

-- A tombstone: the key of this report never comes back.
create table destroyed_keys (
    report_id {id} primary key,
    destroyed_at {instant} not null
) {strict};

create table openings (
    id {id} primary key,
    at {instant} not null,
    report_id {id} not null,
    fields text not null,
    purpose text not null constraint openings_purpose_check check (purpose in ('notice', 'reveal')),
    asked_by text not null,
    reason text not null
) {strict};

create index openings_report on openings (report_id, at);

-- When a key that new identities are no longer sealed to was last met anywhere.
create table retired_keys (
    fingerprint text primary key,
    retired_at {instant} not null,
    seen_at {instant} not null
) {strict};

-- The last moment of what happens again and again: a survey by the office, a backup.
create table occasions (
    name text primary key constraint occasions_name_check check (name in ('survey', 'backup')),
    at {instant} not null
) {strict};
