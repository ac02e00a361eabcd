-- Stemmed words: of what the public may read, and apart from them of everything, for the officers' desk. Written by the program
-- itself: triggers on such tables would need a schema that is trusted blindly.

create virtual table report_search_public using fts5 (words, tokenize = 'ascii');
create virtual table report_search_desk using fts5 (words, tokenize = 'ascii');
