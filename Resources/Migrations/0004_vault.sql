-- What the office knows of its wrapped keys: moved to the vault, refused by it, or erased.

alter table sealed_identities add column moved_at {instant};
alter table sealed_identities add column handover_fault text;
alter table sealed_identities add column erased_at {instant};

create index sealed_identities_waiting on sealed_identities (report_id) where wrapped_key is not null;
create index sealed_identities_moved on sealed_identities (moved_at) where moved_at is not null;
create index sealed_identities_erased on sealed_identities (erased_at) where erased_at is not null;
