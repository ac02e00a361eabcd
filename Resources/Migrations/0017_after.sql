-- How an opening for danger to life was judged; null until it is.
alter table identity_requests add column justified {int};

-- The seat from which an officer looked; null in rows of before, whose seat is looked up by the time.
alter table identity_openings add column role text;
alter table identity_openings add column agency_id {id};

-- Breaches that the office has learned of, and the notice that the law asks for within 72 hours. (UU 27/2022 article 46)
create table breaches (
    id {id} primary key,
    known_at {instant} not null,
    recorded_at {instant} not null,
    officer_id {id} references officers (id),
    what text not null,
    due_at {instant} not null,
    reminded_at {instant},
    notified_at {instant},
    letters {int} not null,
    ended_at {instant},
    ended_words text
) {strict};

create index breaches_open on breaches (due_at, id) where ended_at is null;
create index breaches_known on breaches (known_at, id);

-- Found by age.
create index outbox_unsent on outbox (created_at, id) where state in ('waiting', 'dead');
create index aftercare_wanted on aftercare (wanted_at, report_id);

-- Openings of cases that their reporters closed again, until they would have ended by themselves.
create table closed_openings (
    opening_hash {blob} primary key,
    until {instant} not null
) {strict};

create index closed_openings_until on closed_openings (until);
