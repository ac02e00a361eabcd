-- Doubts about a report with due process, articles of knowledge, sentences that are not understood, and thanks.

-- A third reason to be checked after the others: abuse that two people found more than once. SQLite changes no check of a column.
drop index reports_slow;
alter table reports add column slow_lane text constraint reports_slow_lane_check check (slow_lane in ('budget', 'age', 'abuse'));
update reports set slow_lane = slow_reason where slow_reason is not null;
alter table reports drop column slow_reason;
alter table reports rename column slow_lane to slow_reason;
create index reports_slow on reports (desk_agency_id, due_at, id) where slow_reason is not null and due_at is not null;

-- How far the word of a report is doubted, by whom and on what ground. One open mark a report; what is over stays as a trace.
create table report_marks (
    id {id} primary key,
    report_id {id} not null references reports (id),
    grade text not null,
    ground text not null,
    state text not null
        constraint report_marks_state_check check (state in ('asked', 'standing', 'appealed', 'confirmed', 'returned', 'lifted')),
    giver_id {id} not null references officers (id),
    giver_agency_id {id} references agencies (id),
    giver_unit_id {id} references work_units (id),
    approver_id {id} references officers (id),
    stands_since {instant},
    appeal_until {instant},
    due_at {instant},
    steps {int} not null
) {strict};

create unique index report_marks_open on report_marks (report_id) where state in ('asked', 'standing', 'appealed', 'confirmed');
create index report_marks_report on report_marks (report_id, id);
create index report_marks_due on report_marks (due_at, id) where due_at is not null;

-- Every step of a mark with its words; officer_id is null for the reporter and for the system.
create table report_mark_steps (
    mark_id {id} not null references report_marks (id),
    number {int} not null,
    step text not null,
    officer_id {id} references officers (id),
    agency_id {id} references agencies (id),
    words text not null,
    at {instant} not null,
    constraint report_mark_steps_pkey primary key (mark_id, number)
) {strict};

-- By which a browser proves that it sent this report and no other: without its own random word two reports of one browser are not joined.
create table report_senders (
    report_id {id} primary key references reports (id),
    token_hash {blob} not null,
    at {instant} not null
) {strict};

create index report_senders_at on report_senders (at, report_id);

-- Questions that come again and again, answered once: kept by an agency or by the nation, reviewed by a second person. What is shown is
-- the newest reviewed version.
create table articles (
    id {id} primary key,
    agency_id {id} references agencies (id),
    code text,
    report_id {id} references reports (id),
    created_at {instant} not null,
    withdrawn_at {instant}
) {strict};

create unique index articles_code_key on articles (code) where code is not null;

create table article_versions (
    article_id {id} not null references articles (id),
    number {int} not null,
    question text not null,
    answer text not null,
    question_en text not null,
    answer_en text not null,
    category_id {id} references categories (id),
    source text not null,
    valid_until {int} not null,
    is_public {int} not null,
    author_id {id} references officers (id),
    written_at {instant} not null,
    reviewer_id {id} references officers (id),
    reviewed_at {instant},
    returned text,
    constraint article_versions_pkey primary key (article_id, number)
) {strict};

-- Sentences of an answer that a reader did not understand: counted once for each browser, and once for the reporter.
create table answer_taps (
    report_id {id} not null references reports (id),
    sequence {int} not null,
    sentence {int} not null,
    token_hash {blob} not null,
    at {instant} not null,
    constraint answer_taps_pkey primary key (report_id, sequence, sentence, token_hash)
) {strict};

-- A sentence to be said in other words, by whom and by when; what was said then is shown beside the answer.
create table rewrite_tasks (
    id {id} primary key,
    report_id {id} not null references reports (id),
    sequence {int} not null,
    sentence {int} not null,
    phrase text not null,
    officer_id {id} references officers (id),
    agency_id {id} references agencies (id),
    is_public {int} not null,
    opened_at {instant} not null,
    due_at {instant} not null,
    words text,
    done_by {id} references officers (id),
    done_at {instant},
    constraint rewrite_tasks_sentence unique (report_id, sequence, sentence)
) {strict};

create index rewrite_tasks_open on rewrite_tasks (due_at, id) where done_at is null;
create index rewrite_tasks_officer on rewrite_tasks (officer_id, due_at, id) where done_at is null;
create index rewrite_tasks_agency on rewrite_tasks (agency_id, due_at, id);

-- What a reporter says to a unit at the end; shown once somebody has looked at it, and counted in no score.
create table thanks (
    report_id {id} primary key references reports (id),
    agency_id {id} not null references agencies (id),
    unit_id {id} references work_units (id),
    words text not null,
    state text not null constraint thanks_state_check check (state in ('waiting', 'shown', 'hidden')),
    at {instant} not null,
    due_at {instant} not null,
    decided_by {id} references officers (id),
    decided_at {instant}
) {strict};

create index thanks_agency on thanks (agency_id, state, at);
create index thanks_waiting on thanks (due_at, report_id) where state = 'waiting';
