import Domain
import Testing

/// Which version counts when, and what no version may say.
@Suite struct SopVersionTests {
    private func version(
        _ id: Int64, _ from: String?, to: String? = nil, agency: ID<Agency>? = Cast.city, isIssued: Bool = true
    ) -> SopVersion {
        SopVersion(
            id: ID(id), agency: agency, number: "\(id)", validFrom: from.map(Cast.day), validTo: to.map(Cast.day), isIssued: isIssued)
    }

    @Test func theLatestBegunCountsAndElseTheNations() {
        let book = SopBook([
            version(1, "2018-01-01", agency: nil), version(2, "2025-02-01"), version(3, "2025-06-01"),
            version(4, "2025-07-01", isIssued: false),
            version(5, "2025-09-01", to: "2025-09-30"),
        ])
        #expect(book.version(for: Cast.city, on: Cast.day("2025-01-31"))?.id == ID(1))
        #expect(book.version(for: Cast.city, on: Cast.day("2025-05-31"))?.id == ID(2))
        #expect(book.version(for: Cast.city, on: Cast.day("2025-08-31"))?.id == ID(3), "a draft binds nobody")
        #expect(book.version(for: Cast.city, on: Cast.day("2025-09-15"))?.id == ID(5))
        #expect(book.version(for: Cast.province, on: Cast.day("2025-09-15"))?.id == ID(1))
        #expect(book.version(for: Cast.city, on: Cast.day("2017-01-01")) == nil)
    }

    @Test func anOpenEndGivesWayAndAStatedOneDoesNot() {
        #expect(!version(1, "2025-01-01").overlaps(version(2, "2025-03-01")))
        #expect(version(1, "2025-01-01").overlaps(version(2, "2025-01-01")))
        #expect(version(1, "2025-01-01", to: "2025-03-01").overlaps(version(2, "2025-03-01")))
        #expect(version(2, "2025-03-01").overlaps(version(1, "2025-01-01", to: "2025-03-01")))
        #expect(!version(1, "2025-01-01", to: "2025-02-28").overlaps(version(2, "2025-03-01")))
        #expect(!version(1, "2025-01-01").overlaps(version(2, "2025-01-01", agency: Cast.province)))
    }

    @Test func noStepTakesLongerThanTheOfficesOwnDeadline() throws {
        let policies = PolicyTable(rows: try Fixtures.firstPolicyRows())
        func faults(_ steps: SopStep...) -> [String] {
            SopCheck.faults(in: steps, agency: Cast.city, policies: policies, on: Cast.day("2026-01-01")).map {
                "\($0.step ?? 0) \($0.field) \($0.reason.rawValue) \($0.limit ?? 0)"
            }
        }
        let verify = SopStep(number: 1, name: "V", from: .event(.submitted), to: .event(.verified), days: 3)
        #expect(faults(verify) == [])
        #expect(faults() == ["0 steps missing 0"])
        var long = verify
        long.days = 4
        #expect(faults(long) == ["1 days tooManyDays 3"])
        long.days = 0
        #expect(faults(long) == ["1 days outOfRange 365"])
        #expect(
            faults(verify, SopStep(number: 1, name: "W", from: .event(.closed), to: .event(.closed))) == [
                "1 number taken 0", "1 to circular 0",
            ])
        let whole = SopStep(number: 2, name: "S", from: .event(.submitted), to: .event(.answered), days: 61)
        #expect(faults(whole) == ["2 days tooManyDays 60"])
    }

    @Test func everyMomentIsFoundUnderItsName() {
        for point in SopPoint.allCases { #expect(SopPoint(rawValue: point.rawValue) == point) }
        #expect(SopPoint(rawValue: "state:draft") == nil && SopPoint(rawValue: "rated") == nil)
        #expect(Set(SopPoint.allCases.map(\.rawValue)).count == SopPoint.allCases.count)
    }

    @Test func aQuarterIsThreeMonths() throws {
        let quarter = Quarter(of: Cast.day("2026-11-23"))
        #expect(quarter.description == "2026-4" && quarter.firstDay == Cast.day("2026-10-01") && quarter.next.description == "2027-1")
        #expect(quarter.next.previous == quarter && Quarter("2026-4") == quarter)
        for wrong in ["2026", "2026-0", "2026-5", "-4", "x-1", "2026-4-1", "99999-1"] { #expect(Quarter(wrong) == nil) }
    }
}
