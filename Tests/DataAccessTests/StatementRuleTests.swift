import DataAccess
import Testing

@Suite("The rule for statements")
struct StatementRuleTests {
    @Test(
        "refuses what would leave the transaction",
        arguments: [
            "commit", "ROLLBACK", " begin", "\nSavepoint a", "release a", "pragma foreign_keys = off", "attach 'x' as y", "vacuum",
            "set role x", "-- select\ncommit", "/* */ commit", "",
        ])
    func refuses(text: String) {
        #expect(throws: StoreFault.self) { try StatementRule.check(text) }
    }

    @Test(
        "lets ordinary statements pass",
        arguments: [
            "select 1", "insert into t values (1)", "with a as (select 1) select * from a", "create table settings (a text)",
            "update t set a = 1",
        ])
    func passes(text: String) throws {
        try StatementRule.check(text)
    }
}
