-- Files that wait for the scanner where one is set, and what it found.

alter table attachments add column scan text not null default 'none'
    constraint attachments_scan_check check (scan in ('none', 'waiting', 'clean', 'harmful'));
alter table attachments add column scan_attempts {int} not null default 0;
alter table attachments add column scan_due_at {instant};

create index attachments_scan on attachments (scan_due_at, id) where scan = 'waiting';
