-- Originals of uploads that their reporters let the office keep, sealed to the vault's key. A row outlives its original: it says that
-- the key is gone for good.

create table originals (
    attachment_id {id} primary key,
    report_id {id} not null,
    schema_version {int} not null,
    key_fingerprint text not null,
    wrapped_key {blob},
    sha256 text not null,
    kind text not null constraint originals_kind_check check (kind in ('jpeg', 'png', 'webp', 'pdf')),
    bytes {int} not null,
    sealed_at {instant} not null,
    moved_at {instant},
    handover_fault text,
    withdrawn_at {instant},
    destroyed_at {instant}
) {strict};

create index originals_sha256 on originals (sha256) where withdrawn_at is null;
create index originals_waiting on originals (attachment_id) where wrapped_key is not null;
create index originals_undestroyed on originals (attachment_id) where withdrawn_at is not null and destroyed_at is null;
create index originals_moved on originals (moved_at) where moved_at is not null;
create index originals_destroyed on originals (destroyed_at) where destroyed_at is not null;
create index originals_report on originals (report_id) where withdrawn_at is null;

-- The number that the report will have: what is sealed before it is sent is bound to it.
alter table drafts add column report_id {id};
