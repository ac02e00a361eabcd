-- Stemmed words: of what the public may read, and apart from them of everything, for the officers' desk.

create table report_words_public (
    id bigint primary key references reports (id),
    words text not null,
    document tsvector generated always as (to_tsvector('simple', words)) stored
);
create index report_words_public_document on report_words_public using gin (document);
create view report_search_public as select id, document from report_words_public;

create table report_words_desk (
    id bigint primary key references reports (id),
    words text not null,
    document tsvector generated always as (to_tsvector('simple', words)) stored
);
create index report_words_desk_document on report_words_desk using gin (document);
create view report_search_desk as select id, document from report_words_desk;
