-- Stemmed words: of what the public may read, and apart from them of everything, for the officers' desk.

create table report_search_public (
    id bigint primary key references reports (id),
    words text not null,
    document tsvector generated always as (to_tsvector('simple', words)) stored
);
create index report_search_public_document on report_search_public using gin (document);

create table report_search_desk (
    id bigint primary key references reports (id),
    words text not null,
    document tsvector generated always as (to_tsvector('simple', words)) stored
);
create index report_search_desk_document on report_search_desk using gin (document);
