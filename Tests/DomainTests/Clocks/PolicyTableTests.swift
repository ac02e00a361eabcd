import Domain
import Testing

@Suite struct PolicyTableTests {
    let day = CivilDate(year: 2025, month: 7, day: 1) ?? .earliest
    let regency = ID<Agency>(42)

    func row(_ key: PolicyKey, _ value: Double, agency: ID<Agency>? = nil, from: String = "2018-01-01", to: String? = nil) throws
        -> PolicyRow
    {
        PolicyRow(
            key: key, value: value, unit: .workingDays, agency: agency, validFrom: try #require(CivilDate(from)),
            validTo: to.flatMap { CivilDate($0) }, basis: "our rule")
    }

    @Test func aClockKeyAlwaysHasItsPolicyKey() {
        for key in ClockKey.allCases { #expect(key.policyKey?.rawValue == key.rawValue) }
    }

    @Test func aRowHoldsOnItsFirstAndLastDayAndTheLatestBegunWins() throws {
        let table = PolicyTable(rows: [
            try row(.verify, 3), try row(.verify, 2, from: "2025-07-01", to: "2025-07-31"),
        ])
        #expect(table.row(.verify, on: day.previous)?.whole == 3)
        #expect(table.row(.verify, on: day)?.whole == 2)
        #expect(table.row(.verify, on: day.adding(days: 30))?.whole == 2)
        #expect(table.row(.verify, on: day.adding(days: 31))?.whole == 3)
        #expect(table.row(.verify, on: CivilDate(daysSinceEpoch: 0)) == nil)
    }

    @Test(arguments: [(2.0, 2), (3.0, 3), (5.0, 3)])
    func aDutyOfAnAgencyIsOnlyEverShorter(own: Double, expected: Int) throws {
        let table = PolicyTable(rows: [try row(.verify, 3), try row(.verify, own, agency: regency)])
        #expect(table.row(.verify, agency: regency, on: day)?.whole == expected)
        #expect(table.row(.verify, agency: ID(43), on: day)?.whole == 3)
    }

    @Test(arguments: [(5.0, 10), (12.0, 12)])
    func aWindowOfTheReporterIsOnlyEverLonger(own: Double, expected: Int) throws {
        let table = PolicyTable(rows: [try row(.reporterReply, 10), try row(.reporterReply, own, agency: regency)])
        #expect(table.row(.reporterReply, agency: regency, on: day)?.whole == expected)
    }

    @Test func anAgencyRowAloneIsNoRule() throws {
        let table = PolicyTable(rows: [try row(.verify, 1, agency: regency)])
        #expect(table.row(.verify, agency: regency, on: day) == nil)
        #expect(throws: PolicyGap(key: .verify, date: day)) { try table.whole(.verify, agency: regency, on: day) }
        #expect(throws: PolicyGap(key: .verify, date: day)) { try table.clock(.verify, start: ClockZone.wib.startOfDay(day), zone: .wib) }
    }

    @Test func aClockKeepsTheRowOfItsStart() throws {
        let table = PolicyTable(rows: [try row(.verify, 3, to: "2025-06-30"), try row(.verify, 2, from: "2025-07-01")])
        let lastOldMoment = ClockZone.wib.startOfDay(day).adding(milliseconds: -1)
        #expect(try table.clock(.verify, start: lastOldMoment, zone: .wib).amount == 3)
        #expect(try table.clock(.verify, start: lastOldMoment, zone: .wita).amount == 2)
    }

    @Test func theFirstSetOfRowsNamesEveryKeyOnceAndStartsEveryClock() throws {
        let lines = try Fixtures.firstPolicyRows()
        #expect(Set(lines.map(\.key)) == Set(PolicyKey.allCases))
        #expect(lines.count == PolicyKey.allCases.count)
        let table = PolicyTable(rows: lines)
        for key in ClockKey.allCases {
            #expect(try table.clock(key, start: ClockZone.wib.startOfDay(day), zone: .wib).amount > 0)
        }
        #expect(table.reminderDays(of: .completion, on: day) == [3, 10, 25])
        #expect(table.reminderDays(of: .completionHolder, on: day) == [3, 7, 12])
        #expect(table.reminderDays(of: .reporterReply, on: day) == [3, 7])
        #expect(table.extensionLimit(of: .classNonSupervisory, on: day) == 7)
        #expect(table.extensionLimit(of: .classSupervisory, on: day) == nil)
        #expect(table.row(.doorACertainty, on: day)?.value == 0.9)
    }
}
