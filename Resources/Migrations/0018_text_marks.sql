-- What an event keeps of the texts that came with it: salted digests, which the transparency log commits to with the event. A salt lies
-- beside its text and goes with it. An event without a word about texts is from before they were kept.

alter table report_events add column texts text;
alter table report_texts add column salt {blob};
alter table writings add column salt {blob};
alter table public_texts add column salt {blob};

-- One row: since when the vault has not answered, whether the national desk was told of it, and what of the vault's own acts stands in the
-- office's log.
create table vault_watch (
    id {int} primary key constraint vault_watch_id_check check (id = 1),
    silent_since {instant},
    told_at {instant},
    -- The stop of the vault, by a budget of its own, of which the national desk was told last.
    stop_told {instant},
    act {int} not null,
    destroyed {int} not null
) {strict};
insert into vault_watch (id, act, destroyed) values (1, 0, 0);

-- A look that was written down, and for which the vault then opened nothing.
alter table identity_openings add column shown {int} not null default 1;
