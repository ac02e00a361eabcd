-- Stemmed words: of what the public may read, and apart from them of everything, for the officers' desk.

create table report_words_public (id integer primary key references reports (id), words text not null) strict;
create virtual table report_search_public using fts5 (words, content = 'report_words_public', content_rowid = 'id', tokenize = 'ascii');
create trigger report_words_public_added after insert on report_words_public begin
    insert into report_search_public (rowid, words) values (new.id, new.words);
end;
create trigger report_words_public_removed after delete on report_words_public begin
    insert into report_search_public (report_search_public, rowid, words) values ('delete', old.id, old.words);
end;
create trigger report_words_public_changed after update on report_words_public begin
    insert into report_search_public (report_search_public, rowid, words) values ('delete', old.id, old.words);
    insert into report_search_public (rowid, words) values (new.id, new.words);
end;

create table report_words_desk (id integer primary key references reports (id), words text not null) strict;
create virtual table report_search_desk using fts5 (words, content = 'report_words_desk', content_rowid = 'id', tokenize = 'ascii');
create trigger report_words_desk_added after insert on report_words_desk begin
    insert into report_search_desk (rowid, words) values (new.id, new.words);
end;
create trigger report_words_desk_removed after delete on report_words_desk begin
    insert into report_search_desk (report_search_desk, rowid, words) values ('delete', old.id, old.words);
end;
create trigger report_words_desk_changed after update on report_words_desk begin
    insert into report_search_desk (report_search_desk, rowid, words) values ('delete', old.id, old.words);
    insert into report_search_desk (rowid, words) values (new.id, new.words);
end;
