-- The slow lane of verification, and the way to a report with its receipt alone.

-- Why a report is checked after the others; null for all others, and for each again once an officer has taken it up.
alter table reports add column slow_reason text constraint reports_slow_reason_check check (slow_reason in ('budget', 'age'));

create index reports_slow on reports (desk_agency_id, due_at, id) where slow_reason is not null and due_at is not null;

-- A keyed hash of the receipt alone, by which it is found without its tracking code; null where no receipt was given.
alter table reports add column receipt_lookup {blob};

create index reports_receipt_lookup on reports (receipt_lookup) where receipt_lookup is not null;
