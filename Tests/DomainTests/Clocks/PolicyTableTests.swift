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

    @Test func everyKeyIsSpelledOnce() {
        #expect(Set(PolicyKey.allCases.map(\.rawValue)).count == ClockKey.allCases.count + LimitKey.allCases.count)
        for key in PolicyKey.allCases { #expect(PolicyKey(rawValue: key.rawValue) == key) }
        #expect(PolicyKey(rawValue: "verify.long") == nil)
    }

    @Test func aRowHoldsOnItsFirstAndLastDayAndTheLatestBegunWins() throws {
        let table = PolicyTable(rows: [
            try row(.clock(.verify), 3), try row(.clock(.verify), 2, from: "2025-07-01", to: "2025-07-31"),
        ])
        #expect(table.row(.clock(.verify), on: day.previous)?.whole == 3)
        #expect(table.row(.clock(.verify), on: day)?.whole == 2)
        #expect(table.row(.clock(.verify), on: day.adding(days: 30))?.whole == 2)
        #expect(table.row(.clock(.verify), on: day.adding(days: 31))?.whole == 3)
        #expect(table.row(.clock(.verify), on: CivilDate(daysSinceEpoch: 0)) == nil)
    }

    @Test(arguments: [(2.0, 2), (3.0, 3), (5.0, 3)])
    func aDutyOfAnAgencyIsOnlyEverShorter(own: Double, expected: Int) throws {
        let table = PolicyTable(rows: [try row(.clock(.verify), 3), try row(.clock(.verify), own, agency: regency)])
        #expect(table.row(.clock(.verify), agency: regency, on: day)?.whole == expected)
        #expect(table.row(.clock(.verify), agency: ID(43), on: day)?.whole == 3)
    }

    @Test(arguments: [(5.0, 10), (12.0, 12)])
    func aWindowOfTheReporterIsOnlyEverLonger(own: Double, expected: Int) throws {
        let table = PolicyTable(rows: [try row(.clock(.reporterReply), 10), try row(.clock(.reporterReply), own, agency: regency)])
        #expect(table.row(.clock(.reporterReply), agency: regency, on: day)?.whole == expected)
    }

    @Test func anAgencyRowAloneIsNoRule() throws {
        let table = PolicyTable(rows: [try row(.clock(.verify), 1, agency: regency)])
        #expect(table.row(.clock(.verify), agency: regency, on: day) == nil)
        #expect(throws: PolicyGap(key: .clock(.verify), date: day)) { try table.whole(.clock(.verify), agency: regency, on: day) }
        #expect(throws: PolicyGap(key: .clock(.verify), date: day)) {
            try table.clock(.verify, start: ClockZone.wib.startOfDay(day), zone: .wib)
        }
    }

    @Test func aClockKeepsTheRowOfItsStart() throws {
        let table = PolicyTable(rows: [try row(.clock(.verify), 3, to: "2025-06-30"), try row(.clock(.verify), 2, from: "2025-07-01")])
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
        #expect(table.row(.limit(.doorACertainty), on: day)?.value == 0.9)
    }
}
