import Domain
import Testing

@Suite("Evaluation: a definition that is wrong is refused with what is wrong")
struct IndicatorDefinitionTests {
    static func lines(_ changes: [String: String?] = [:], also: [String] = []) -> String {
        var lines = [
            "id": "L01", "kind": "beside", "grain": "arrival", "count": "standing = answered", "of": "standing != merged",
            "from": "2026-01-01",
        ]
        for (key, value) in changes { lines[key] = value }
        return (lines.map { "\($0.key): \($0.value)" } + also).joined(separator: "\n")
    }

    @Test("what cannot be read is refused with the line")
    func unreadable() {
        func fault(_ text: String) -> IndicatorFault? {
            do {
                _ = try IndicatorDefinition(text: text)
                return nil
            } catch {
                return error
            }
        }
        #expect(fault(Self.lines()) == nil)
        #expect(fault(Self.lines(["grain": nil])) == .missing("grain"))
        #expect(fault(Self.lines(["grain": "letters"])) == .unreadable("grain: letters"))
        #expect(fault(Self.lines(["count": "standings = answered"])) == .unknownField("standings"))
        #expect(fault(Self.lines(["count": "standing ~ answered"])) == .unreadable("standing ~ answered"))
        #expect(fault(Self.lines(["count": "round >= many"])) == .unreadable("round >= many"))
        #expect(fault(Self.lines(["from": "2026-02-30"])) == .unreadable("from: 2026-02-30"))
        #expect(fault(Self.lines(also: ["colour: red"])) == .unknownKey("colour"))
        #expect(fault(Self.lines(also: ["id: L02"])) == .twice("id"))
        #expect(fault(Self.lines(also: ["example: 3 x standing=sent => 1"])) == .unreadable("example: 3 x standing=sent => 1"))
        #expect(fault(Self.lines(also: ["hello"])) == .unreadable("hello"))
        #expect(fault("") == .missing("id"))
    }

    @Test(
        "what makes no sense is refused with the field",
        arguments: [
            (["count": "workingDays >= 3"], IndicatorFault.fieldOfAnotherGrain(.workingDays, .arrival)),
            (["count": "standing = finished"], .wrongValue(.standing, "finished")),
            (["count": "isSecret = true"], .wrongValue(.isSecret, "true")),
            (["count": "standing >= 3"], .wrongTest(.standing)),
            (["count": "standing ="], .noValue(.standing)),
            (["count": "standing = merged"], .countsNothing(.standing)),
            (["measure": "mean standing"], .notANumber(.standing)),
            (["unit": "rating"], .wrongUnit),
            (["measure": "count"], .wrongUnit),
            (["version": "0"], .outOfRange("version")),
            (["minimum": "0"], .outOfRange("minimum")),
            (["split": "workingDays"], .fieldOfAnotherGrain(.workingDays, .arrival)),
            (["grain": "backlog", "measure": "growth"], .outOfRange("measure")),
            (["id": "M 01"], .unreadable("id: M 01")),
        ])
    func senseless(changes: [String: String], fault: IndicatorFault) throws {
        #expect(try IndicatorDefinition(text: Self.lines(changes)).faults.contains(fault))
    }

    @Test("an example that does not come out is refused with what came out")
    func example() throws {
        let wrong = try IndicatorDefinition(
            text: Self.lines(also: ["example: 1 x standing=answered | 2 x standing=disposed => 50.0"]))
        #expect(wrong.faults == [])
        #expect(wrong.trialFaults == [.exampleFails(number: 1, expected: "50.0", found: "33.3")])
        let impossible = try IndicatorDefinition(text: Self.lines(also: ["example: 1 x clock=class => 0.0"]))
        #expect(impossible.trialFaults == [.fieldOfAnotherGrain(.clock, .arrival)])
    }

    @Test("a new indicator of an administrator counts without code")
    func newIndicator() throws {
        let text = """
            id: L07.kiosk
            kind: beside
            grain: verification
            count: outcome = onTime; class = aspiration informationRequest
            of: outcome != notYetDue; channel = walkIn
            split: region
            minimum: 2
            from: 2026-03-01
            example: 1 x outcome=onTime class=aspiration channel=walkIn | 1 x outcome=late class=aspiration channel=walkIn => 50.0
            example: 5 x outcome=onTime class=aspiration channel=web => NA
            """
        let indicator = try IndicatorDefinition(text: text)
        #expect(indicator.trialFaults == [] && indicator.nameKey == "indicator.L07.kiosk")
        let day = Cast.day("2026-03-04")
        let rows = ["11.01", "11.01", "12.02"].map { region in
            FactRow(
                grain: .verification, body: .nation, date: day,
                fields: [.outcome: .word("onTime"), .reportClass: .word("aspiration"), .channel: .word("walkIn"), .region: .word(region)])
        }
        let period = EvaluationPeriod.month(3, of: 2026)
        let figures = Evaluator(rows, asOf: period.end).figures(indicator, of: .nation, in: period)
        #expect(figures.map(\.part) == [nil, "11.01", "12.02"] && figures.map(\.text) == ["100.0", "100.0", "NA"])
        #expect(figures[2].outcome == .notApplicable(.tooFew))
    }

    @Test("a row with an impossible value is named")
    func rowFaults() {
        let row = FactRow(
            grain: .promise, body: .nation, date: Cast.day("2026-03-04"),
            fields: [.isKept: .word("yes"), .isDue: .flag(true), .clock: .word("class")])
        #expect(row.faults == [.clock, .isKept])
    }
}
