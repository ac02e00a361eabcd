-- What many do together: surges of one kecamatan, followers by e-mail, and the extra questions of a category.

-- The kecamatan (kemendagri code) where all reports of a surge lie; null where they come from several, or it is not known.
alter table surges add column district_code text;

-- Who follows a published report by e-mail. The address is sealed to the vault under the row's own number; nobody here can read it or
-- tell whether two rows are of one person.
create table report_followers (
    id {id} primary key,
    report_id {id} not null references reports (id),
    language text not null,
    schema_version {int} not null,
    key_fingerprint text not null,
    -- Null once the vault keeps it.
    wrapped_key {blob},
    -- Null once the follower has left; the row goes when the vault has destroyed the key.
    ciphertext {blob},
    -- By what the link in every letter is found: a keyed hash.
    token_hash {blob} not null constraint report_followers_token_key unique,
    asked_at {instant} not null,
    confirmed_at {instant},
    moved_at {instant},
    -- The letter that the worker has yet to write.
    news text
) {strict};
create index report_followers_report on report_followers (report_id, id);
create index report_followers_news on report_followers (id) where news is not null;
create index report_followers_waiting on report_followers (id) where wrapped_key is not null;
create index report_followers_gone on report_followers (id) where ciphertext is null;
create index report_followers_asked on report_followers (asked_at) where confirmed_at is null;

-- Extra questions of a category. An edit is a new row with the next version; what was answered keeps the version that was asked.
create table category_questions (
    id {id} not null,
    version {int} not null,
    -- By which a question of the shipped set is known; null for an administrator's own.
    code text,
    category_id {id} not null references categories (id),
    position {int} not null,
    kind text not null constraint category_questions_kind_check check (kind in ('text', 'choice', 'number', 'date', 'yesNo')),
    label_id text not null,
    label_en text,
    help_id text,
    help_en text,
    -- One a line, the English name behind a bar.
    options text not null,
    least {real},
    most {real},
    unit text,
    is_required {int} not null,
    is_public {int} not null,
    made_at {instant} not null,
    -- When another version took its place, or it was withdrawn.
    ended_at {instant},
    primary key (id, version),
    constraint category_questions_public_check check (is_public = 0 or kind <> 'text')
) {strict};
create index category_questions_open on category_questions (category_id, position, id) where ended_at is null;

-- What a reporter answered, each in the column of its kind; none of them where he could not say.
create table report_answers (
    report_id {id} not null references reports (id),
    question_id {id} not null,
    version {int} not null,
    text_value text,
    number_value {real},
    -- A day, the number of a choice, or yes (1) and no (0).
    whole_value {int},
    primary key (report_id, question_id),
    constraint report_answers_question_fkey foreign key (question_id, version) references category_questions (id, version)
) {strict};
