-- Addresses that were asked today whether they wish letters, so that nobody is asked twice a day by strangers. They are one-way marks under
-- a key made for the day, which goes with the day.

create table asked_days (
    day {int} primary key,
    hash_key {blob} not null
) {strict};

create table asked_addresses (
    day {int} not null references asked_days (day),
    mark {blob} not null,
    -- The letter that asked: it may be tried again.
    letter_id {id} not null,
    primary key (day, mark)
) {strict};
