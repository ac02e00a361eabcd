import DataAccess
import Domain
import Testing

private enum Stage: String, CaseIterable { case new, done }
private enum Level: Int { case low = 1 }

@Suite("A query")
struct QueryTests {
    @Test("numbers its values in the order they are written")
    func numbers() {
        let query: Query = "update t set a = \(1), b = \("x") where id = \(ID<Stage>(7)) and at < \(Instant(milliseconds: 9))"
        #expect(query.text == "update t set a = $1, b = $2 where id = $3 and at < $4")
        #expect(query.values == [.integer(1), .text("x"), .integer(7), .integer(9)])
    }

    @Test("binds text, whatever it says")
    func bindsText() {
        let evil = "'; drop table report; --"
        let query: Query = "select \(evil)"
        #expect(query.text == "select $1")
        #expect(query.values == [.text(evil)])
    }

    @Test("binds optional values and a domain's own words")
    func bindsWords() {
        let nothing: String? = nil
        let stage: Stage? = .done
        let noStage: Stage? = nil
        let id: ID<Stage>? = ID(3)
        let query: Query = "select \(nothing), \(stage), \(noStage), \(Stage.new), \(Level.low), \(id), \(true), \(1.5), \([UInt8(1)])"
        #expect(
            query.values == [.null, .text("done"), .null, .text("new"), .integer(1), .integer(3), .integer(1), .real(1.5), .blob([1])])
    }

    @Test("renumbers what is spliced into it, at any depth")
    func splices() {
        let inner: Query = "a = \(1) or b = \(2)"
        let middle: Query = "(\(splice: inner)) and c = \(3)"
        let query: Query = "select \(0) where \(splice: middle) and \(splice: inner) limit \(9)"
        #expect(query.text == "select $1 where (a = $2 or b = $3) and c = $4 and a = $5 or b = $6 limit $7")
        #expect(query.values == [0, 1, 2, 3, 1, 2, 9].map { .integer($0) })
    }

    @Test("writes lists, and an empty one in which nothing is")
    func lists() {
        let query: Query = "a in \(list: [1, 2]) and b in \(list: Stage.allCases) and c in \(list: [Int]())"
        #expect(query.text == "a in ($1, $2) and b in ($3, $4) and c in (null)")
        #expect(query.values == [.integer(1), .integer(2), .text("new"), .text("done")])
        let mixed: Query = "(a, b) < \(list: [1, "x"] as [any SQLBindable])"
        #expect(mixed.values == [.integer(1), .text("x")])
    }

    @Test("joins collected conditions and adds up")
    func joins() {
        let conditions: [Query] = ["a = \(1)", "b = \(2)", "c is null"]
        #expect(conditions.joined(by: " and ").text == "a = $1 and b = $2 and c is null")
        #expect([Query]().joined(by: ", ").text == "")
        var query: Query = "select \(1)"
        query += ", \(2)"
        #expect(query.text == "select $1, $2")
    }

    @Test("keeps its name, and is known by its first words without one")
    func names() {
        let query: Query = "select a from t where id = \(1)"
        #expect(query.label == "select a from t")
        #expect(Query(query, named: "t.by-id").label == "t.by-id")
        #expect("\(Query(query, named: "t.by-id").name ?? "")" == "t.by-id")
    }
}
