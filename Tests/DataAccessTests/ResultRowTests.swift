import DataAccess
import Domain
import Testing

private enum Stage: String { case new }

@Suite("A row")
struct ResultRowTests {
    private let row = ResultRow(
        [.null, .integer(1), .text("new"), .blob([1, 2]), .real(2.5), .integer(.min), .text("gone")], query: "q")

    @Test("gives each value as its kind")
    func gives() throws {
        #expect(try row.isNull(0))
        #expect(try row.optionalText(0) == nil)
        #expect(try row.optionalInstant(0) == nil)
        #expect(try row.int(1) == 1)
        #expect(try row.bool(1))
        #expect(try row.id(1, of: Stage.self) == ID(1))
        #expect(try row.raw(2, as: Stage.self) == .new)
        #expect(try row.blob(3) == [1, 2])
        #expect(try row.real(4) == 2.5)
        #expect(try row.real(1) == 1)
        #expect(try row.instant(5) == Instant(milliseconds: .min))
    }

    @Test("names query and place, never the value, when the kind is wrong")
    func refuses() {
        #expect(throws: DecodingFault(query: "q", column: 0, wanted: "text", found: "null")) { try row.text(0) }
        #expect(throws: DecodingFault(query: "q", column: 2, wanted: "integer", found: "text")) { try row.int(2) }
        #expect(throws: DecodingFault(query: "q", column: 5, wanted: "0 or 1", found: "integer")) { try row.bool(5) }
        #expect(throws: DecodingFault(query: "q", column: 6, wanted: "a known Stage", found: "text")) { try row.raw(6, as: Stage.self) }
        #expect(throws: DecodingFault(query: "q", column: 7, wanted: "integer", found: "no such column")) { try row.optionalInt64(7) }
        #expect(throws: DecodingFault(query: "q", column: -1, wanted: "any value", found: "no such column")) { try row.isNull(-1) }
    }
}
