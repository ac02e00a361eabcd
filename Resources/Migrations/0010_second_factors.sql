-- Second factors of officers, and fresh proofs of a session.

-- The secret is sealed with a key of the data folder. `counter` is the last step of the clock that was accepted (totp), or the number of
-- the next code on the card (hotp): no code is accepted twice.
create table officer_factors (
    id {id} primary key,
    officer_id {id} not null references officers (id),
    kind text not null constraint officer_factors_kind_check check (kind in ('totp', 'hotp')),
    secret {blob} not null,
    counter {int} not null,
    made_at {instant} not null,
    confirmed_at {instant},
    ended_at {instant}
) {strict};

create index officer_factors_officer on officer_factors (officer_id);
create unique index officer_factors_standing_key on officer_factors (officer_id, kind) where confirmed_at is not null and ended_at is null;

create table recovery_codes (
    code_hash {blob} primary key,
    officer_id {id} not null references officers (id),
    made_at {instant} not null,
    used_at {instant}
) {strict};

create index recovery_codes_officer on recovery_codes (officer_id);

-- An office's own computer on which an officer without access to identities is not asked for the second factor again.
create table office_computers (
    token_hash {blob} primary key,
    id {id} not null constraint office_computers_id_key unique,
    officer_id {id} not null references officers (id),
    name text not null,
    made_at {instant} not null,
    last_used_at {instant} not null,
    expires_at {instant} not null,
    ended_at {instant}
) {strict};

create index office_computers_officer on office_computers (officer_id);
create index office_computers_expires on office_computers (expires_at);

-- When the person last proved himself in this session; null while the second factor is still to come. A few wrong codes end the session.
alter table officer_sessions add column proved_at {instant};
alter table officer_sessions add column wrong_codes {int} not null default 0;
update officer_sessions set proved_at = created_at;
