-- Ready texts for officers, kept by an agency for its own or by the nation for all.
create table reply_templates (
    id {id} primary key,
    agency_id {id} references agencies (id),
    code text not null,
    category_id {id} references categories (id),
    used_in text not null constraint reply_templates_used_in_check check (used_in in ('question', 'progress', 'answer')),
    title text not null,
    body text not null,
    version {int} not null,
    changed_at {instant} not null,
    withdrawn_at {instant}
) {strict};

create unique index reply_templates_code_key on reply_templates (coalesce(agency_id, 0), code) where withdrawn_at is null;

-- What an officer answered before, to tell a copy.
create index writings_answers on writings (officer_id, id) where kind = 'answer';

-- Nothing of the topic is closed as finished before another office was at the place.
alter table categories add column field_check {int} not null default 0;

-- Every dated promise of a body, with what became of it: kept where the announced act was recorded before due_at.
create table promises (
    report_id {id} not null references reports (id),
    number {int} not null,
    agency_id {id} references agencies (id),
    unit_id {id} references work_units (id),
    made_at {instant} not null,
    day {int} not null,
    first_day {int},
    due_at {instant} not null,
    kept_at {instant},
    ended_at {instant},
    constraint promises_pkey primary key (report_id, number)
) {strict};

create index promises_due on promises (due_at, report_id, number) where ended_at is null;
create index promises_agency on promises (agency_id, due_at, report_id) where ended_at is null;

-- What was done to make good, with an answer: an apology, a repair, money returned, a way of working changed.
create table remedies (
    report_id {id} not null references reports (id),
    number {int} not null,
    agency_id {id} not null references agencies (id),
    kind text not null,
    is_secret {int} not null,
    at {instant} not null,
    constraint remedies_pkey primary key (report_id, number)
) {strict};

create index remedies_agency on remedies (agency_id, at);
