import Domain
import Services

/// The periods that help, terms and privacy name, as the rows in force today say them: `{verify}` becomes "3 hari kerja".
struct StatedPeriods {
    private static let keys: [String: PolicyKey] = [
        "verify": .clock(.verify), "followUp": .clock(.followUpFirst), "nonSupervisory": .clock(.classNonSupervisory),
        "supervisory": .clock(.classSupervisory), "infoRequest": .clock(.classInfoRequest), "aspiration": .clock(.classAspiration),
        "reply": .clock(.reporterReply), "reopen": .clock(.reopenWindow), "appeal": .clock(.appealWindow),
        "draft": .limit(.draftKeep), "identity": .limit(.identityKeep), "identitySupervisory": .limit(.identityKeepSupervisory),
    ]

    private let arguments: [String: Phrase]

    init(_ policies: PolicyTable, on date: CivilDate) {
        arguments = Self.keys.mapValues { key in policies.row(key, on: date).map(Self.words) ?? "public.period.unset" }
            .merging(["backup": .number(Office.vaultBackupDays)]) { _, fixed in fixed }
    }

    /// Of the office, today.
    init(_ office: Office) async throws {
        self.init(try await office.rules.current().policies, on: ClockZone.wib.date(of: office.now()))
    }

    /// The text under this key with its periods.
    func phrase(_ key: String) -> Phrase {
        Phrase(key, phrases: arguments)
    }

    private static func words(_ row: PolicyRow) -> Phrase {
        guard row.unit == .calendarDays else { return Phrase("administration.amount.\(row.unit.rawValue)", ["value": String(row.whole)]) }
        if let years = years(row.whole) { return Phrase("public.period.years", ["value": String(years)]) }
        return Phrase("public.period.calendarDays", ["value": String(row.whole)])
    }

    /// Whole years, where the days are those of whole years, leap days or not.
    private static func years(_ days: Int) -> Int? {
        let years = (days + 182) / 365
        let leapDays = days - years * 365
        return years > 0 && leapDays >= 0 && leapDays <= years / 4 + 1 ? years : nil
    }
}
