-- Who was already written to of a breach, and of which kinds of data: a second run writes to nobody twice.

create table breach_letters (
    breach_id {id} not null references breaches (id),
    report_id {id} not null references reports (id),
    -- The kinds of data that the letter named, with blanks between.
    data text not null,
    at {instant} not null,
    constraint breach_letters_key primary key (breach_id, report_id)
) {strict};
