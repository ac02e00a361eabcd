import DataAccess
import Testing

@Suite("The text of a migration")
struct MigrationTextTests {
    @Test("ends a statement at semicolons that are meant so only")
    func splits() {
        let text = """
            -- first; comment
            create table a (b text default ';', "c;d" text); /* two; three */ insert into a values ('it''s; fine');;
            create trigger t after insert on a begin
                update a set b = case when 1 = 1 then ';' else 'x' end;
                delete from a;
            end;
            create function f() returns trigger language plpgsql as $body$ begin new.b := '$$;'; return new; end; $body$;
            select $$a;b$$, $1
            """
        let statements = MigrationText(text).statements
        #expect(
            statements == [
                "create table a (b text default ';', \"c;d\" text)",
                "insert into a values ('it''s; fine')",
                """
                create trigger t after insert on a begin
                    update a set b = case when 1 = 1 then ';' else 'x' end;
                    delete from a;
                end
                """,
                "create function f() returns trigger language plpgsql as $body$ begin new.b := '$$;'; return new; end; $body$",
                "select $$a;b$$, $1",
            ])
    }

    @Test("comes to an end whatever it holds", arguments: ["", ";", "'", "$$", "$a", "/*", "--", "begin;", "/", "end end;", "é;ü"])
    func terminates(text: String) {
        #expect(MigrationText(text).statements.count <= 2)
    }
}
