-- Every version of a report's public text, with who decided on it and when, and the copies of its pictures that the public sees.

create table public_texts (
    id {id} primary key,
    report_id {id} not null references reports (id),
    at {instant} not null,
    officer_id {id} references officers (id),
    agency_id {id} references agencies (id),
    title text not null,
    body text not null,
    hidden text not null,
    kept text not null,
    reason text not null
) {strict};

create index public_texts_report on public_texts (report_id, id);

create table public_pictures (
    id {id} primary key,
    report_id {id} not null references reports (id),
    attachment_id {id} not null references attachments (id),
    sha256 text not null,
    preview_sha256 text not null,
    kind text not null constraint public_pictures_kind_check check (kind in ('jpeg', 'png', 'webp')),
    bytes {int} not null,
    boxes text not null,
    officer_id {id} references officers (id),
    at {instant} not null,
    withdrawn_at {instant},
    withdrawn_by {id} references officers (id)
) {strict};

create index public_pictures_report on public_pictures (report_id, id);
create index public_pictures_sha256 on public_pictures (sha256) where withdrawn_at is null;
create index public_pictures_preview on public_pictures (preview_sha256) where withdrawn_at is null;
create unique index public_pictures_shown on public_pictures (attachment_id) where withdrawn_at is null;
