-- Ready texts for officers, kept by an agency for its own or by the nation for all.
create table reply_templates (
    id {id} primary key,
    agency_id {id} references agencies (id),
    code text not null,
    category_id {id} references categories (id),
    used_in text not null constraint reply_templates_used_in_check check (used_in in ('question', 'progress', 'answer')),
    title text not null,
    body text not null,
    version {int} not null,
    changed_at {instant} not null,
    withdrawn_at {instant}
) {strict};

create unique index reply_templates_code_key on reply_templates (coalesce(agency_id, 0), code) where withdrawn_at is null;

-- What an officer answered before, to tell a copy.
create index writings_answers on writings (officer_id, id) where kind = 'answer';
