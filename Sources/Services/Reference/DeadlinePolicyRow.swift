public import Domain

/// A deadline policy of the first set, as the reference file names it (G.1). Later rules are decided by administrators.
public struct DeadlinePolicyRow: ReferenceRow {
    public let key: PolicyKey
    public let value: Double
    public let unit: PolicyUnit
    public let validFrom: CivilDate
    public let validTo: CivilDate?
    /// Legal source.
    public let basis: String

    private enum Scope: String, CaseIterable { case nation }

    static let file = "deadline_policies.csv"
    static let columns = ["key", "value", "unit", "scope", "valid_from", "valid_to", "basis"]

    init(_ fields: inout ReferenceFields) {
        key = fields.word("key", fallback: .clock(.verify))
        value = fields.decimal("value", in: 0...3650)
        unit = fields.word("unit", fallback: .workingDays)
        _ = fields.word("scope", fallback: Scope.nation)
        validFrom = CivilDate(fields.date("valid_from"))
        validTo = fields.optional("valid_to").isEmpty ? nil : CivilDate(fields.date("valid_to"))
        basis = fields.required("basis")
        if let validTo, validTo < validFrom { fields.complain("valid_to", .outOfRange(fields.optional("valid_to"))) }
    }

    /// The rows of the folder's file, or every bad line of it: unknown keys, keys named twice and keys left out too.
    public static func read(folder: String) -> Result<[DeadlinePolicyRow], BadReference> {
        var found = ReferenceFile<DeadlinePolicyRow>(folder: folder)
        found.requireUnique("key") { "\($0.key.rawValue) \($0.validFrom)" }
        if found.bad.isEmpty {
            let named = Set(found.rows.map(\.row.key))
            for key in PolicyKey.allCases where !named.contains(key) {
                found.complain(line: 0, "key", .unknownWord(key.rawValue, allowed: []))
            }
        }
        guard found.bad.isEmpty else { return .failure(BadReference(lines: found.bad)) }
        return .success(found.rows.map(\.row))
    }
}

extension CivilDate {
    /// The same day as the calendar of the rules counts it.
    init(_ date: ReferenceDate) {
        self = CivilDate(year: date.year, month: date.month, day: date.day) ?? .earliest
    }
}
