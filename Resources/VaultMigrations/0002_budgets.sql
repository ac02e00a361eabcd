-- The vault's own budgets: openings by time, and when one of the budgets was spent.

create index openings_at on openings (at);

create table stops (
    share text not null,
    at {instant} not null,
    primary key (share, at)
) {strict};
