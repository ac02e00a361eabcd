-- What lies between bodies: links for who has no account, what was sent away and came back, and who stands in for whom.

-- A link by which a body without an account sees one case and gives its part of the answer. The word of the link is kept as a keyed hash.
create table body_links (
    id {id} primary key,
    report_id {id} not null references reports (id),
    contribution_id {id} not null,
    agency_id {id} not null references agencies (id),
    unit_id {id} references work_units (id),
    -- The official address to which it was sent; null where it was printed.
    email text,
    letter_id {id},
    token_hash {blob} not null constraint body_links_token_key unique,
    officer_id {id} references officers (id),
    made_at {instant} not null,
    expires_at {instant} not null,
    openings {int} not null,
    opened_at {instant},
    accepted_at {instant},
    ended_at {instant},
    outcome text constraint body_links_outcome_check check (outcome in ('answered', 'declined', 'revoked'))
) {strict};

create index body_links_report on body_links (report_id, id);
create index body_links_letter on body_links (letter_id) where letter_id is not null;

-- Every time a body said that a report was not its own, and where it went then.
create table bounces (
    report_id {id} not null references reports (id),
    number {int} not null,
    agency_id {id} not null references agencies (id),
    proposed_id {id} references agencies (id),
    kind text not null constraint bounces_kind_check check (kind in ('first', 'second', 'transfer')),
    at {instant} not null,
    decided_id {id} references agencies (id),
    decided_by text constraint bounces_decided_by_check check (decided_by in ('desk', 'arbiter')),
    decided_at {instant},
    constraint bounces_pkey primary key (report_id, number)
) {strict};

create index bounces_agency on bounces (agency_id, at);
create index bounces_at on bounces (at);

-- Who sits in whose seat while somebody is away: from the beginning of a day to the end of another.
create table delegations (
    id {id} primary key,
    seat_id {id} not null references seats (id),
    officer_id {id} not null references officers (id),
    delegate_id {id} not null references officers (id),
    agency_id {id} references agencies (id),
    from_day {int} not null,
    to_day {int} not null,
    from_at {instant} not null,
    to_at {instant} not null,
    reason text not null,
    made_by {id} references officers (id),
    made_at {instant} not null,
    ended_at {instant},
    constraint delegations_people_check check (officer_id <> delegate_id)
) {strict};

create index delegations_seat on delegations (seat_id, to_at) where ended_at is null;
create index delegations_officer on delegations (officer_id, to_at) where ended_at is null;
create index delegations_delegate on delegations (delegate_id, to_at) where ended_at is null;
create index delegations_body on delegations (agency_id, to_at) where ended_at is null;

-- Which of its clocks is due next, so that what is late is counted by kind without opening each report.
alter table reports add column due_clock text;
create index reports_overdue on reports (due_at, desk_agency_id, desk_unit_id, due_clock) where due_at is not null;

-- The worker finds it out for what was there before.
update reports set wake_at = due_at where due_at is not null and (wake_at is null or wake_at > due_at);
