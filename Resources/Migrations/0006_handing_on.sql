-- Who sat in an accused unit when its agency ended is accused as a person: the agency of the row is then the one that was accused.
alter table report_accused add column officer_id {id} references officers (id);

create index report_accused_agency on report_accused (agency_id);
create index report_accused_officer on report_accused (officer_id) where officer_id is not null;
create index report_invited_unit on report_invited (unit_id) where unit_id is not null;

-- Reports of ended bodies that could not be handed on: looked at again later, so that they hold up no other.
create table handing_on_pauses (
    report_id {id} primary key references reports (id),
    until {instant} not null
) {strict};
