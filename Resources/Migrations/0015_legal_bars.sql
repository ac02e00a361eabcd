-- Reveals that their reporters may not be told of yet (E.3). The reports' own events tell the same; a row is there to find the end of a
-- bar, and goes with it.
create table legal_bars (
    reveal_id {id} primary key,
    report_id {id} not null references reports (id),
    until {instant} not null
) {strict};

create index legal_bars_until on legal_bars (until);
create index legal_bars_report on legal_bars (report_id);

-- When those who may answer a request were last told of it; null where only those were who may answer from the first.
alter table identity_requests add column told_at {instant};
