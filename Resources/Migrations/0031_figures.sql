-- Numbers of dashboards: what each report adds to the numbers of bodies, days and indicators is kept, taken off and put on again when the
-- report changes. All of it can be counted again from the events.

-- What is counted, by a digest over the definitions: one row. Another digest has everything counted anew.
create table figure_books (
    id {int} primary key constraint figure_books_id_check check (id = 1),
    digest text not null,
    -- When the worker last found nothing left to count.
    counted_at {instant}
) {strict};

-- The facts of a report as they were last counted.
create table figure_facts (
    report_id {id} primary key references reports (id),
    as_of {instant} not null,
    -- When time alone makes them differ; null where it does not.
    changes_at {instant},
    facts text not null
) {strict};
create index figure_facts_changes on figure_facts (changes_at) where changes_at is not null;

-- 0 for agency and unit: the nation. Span: now, or a period as it is written. Part and value: empty for the whole, and where rows are counted.
create table figure_cells (
    agency_id {id} not null,
    unit_id {id} not null,
    span text not null,
    indicator text not null,
    version {int} not null,
    part text not null,
    value text not null,
    counted {int} not null,
    among {int} not null,
    primary key (agency_id, unit_id, span, indicator, version, part, value)
) {strict};

-- Reports that the worker has yet to count.
create table figure_backlog (
    report_id {id} primary key references reports (id)
) {strict};
insert into figure_backlog (report_id) select id from reports;
