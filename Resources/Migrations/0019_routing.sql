-- Who is in charge of what, the office's ordered rules, what was suggested for each report, and how that fared.

create table routing_rules (
    id {id} primary key,
    -- Known by it where it came with the program; null for the office's own.
    code text constraint routing_rules_code_key unique,
    number {int} not null,
    -- One phrase a line.
    phrases text not null,
    needs_all {int} not null,
    category_id {id} references categories (id),
    region_code text,
    citizen_type text,
    channel text,
    government text,
    agency_id {id} references agencies (id),
    unit_id {id} references work_units (id),
    set_category_id {id} references categories (id),
    set_class text,
    percent {int} not null,
    is_on {int} not null,
    valid_from {int} not null,
    valid_to {int}
) {strict};

create index routing_rules_order on routing_rules (number, id);

create table jurisdictions (
    id {id} primary key,
    category_id {id} references categories (id),
    region_code text,
    government text,
    agency_id {id} references agencies (id),
    unit_id {id} references work_units (id),
    ground text not null,
    source text not null,
    percent {int} not null,
    valid_from {int} not null,
    valid_to {int}
) {strict};

create index jurisdictions_agency on jurisdictions (agency_id, id);
create index jurisdictions_matter on jurisdictions (category_id, region_code);

-- Reports for which a suggestion is to be made, or made anew.
create table route_backlog (
    report_id {id} primary key references reports (id)
) {strict};

-- The latest suggestion for each report.
create table route_suggestions (
    report_id {id} primary key references reports (id),
    at {instant} not null,
    agency_id {id},
    percent {int} not null,
    payload text not null
) {strict};

-- What a person, or the system, decided beside what was suggested.
create table route_outcomes (
    id {id} primary key,
    report_id {id} not null references reports (id),
    at {instant} not null,
    way text not null,
    officer_id {id} references officers (id),
    agency_id {id} not null references agencies (id),
    unit_id {id} references work_units (id),
    category_id {id} references categories (id),
    region_code text,
    -- Its place among the suggestions, from 1; null where it was none of them.
    place {int},
    -- The sources and what each said.
    payload text not null,
    misrouted_at {instant}
) {strict};

create index route_outcomes_report on route_outcomes (report_id, id);

create table route_tallies (
    source text not null,
    entry {int} not null,
    agency_id {id} not null references agencies (id),
    suggested {int} not null,
    taken {int} not null,
    changed {int} not null,
    misrouted {int} not null,
    primary key (source, entry, agency_id)
) {strict};

create table route_corrections (
    category_id {id} not null references categories (id),
    regency_code text not null,
    agency_id {id} not null references agencies (id),
    -- 0 for the agency itself.
    unit_id {int} not null,
    chosen {int} not null,
    rejected {int} not null,
    primary key (category_id, regency_code, agency_id, unit_id)
) {strict};
