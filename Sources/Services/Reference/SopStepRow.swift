public import Domain

/// A step of a procedure of the first set, as the reference file has it (C.4): what counts wherever an agency has none of its own.
public struct SopStepRow: ReferenceRow {
    /// By which its version is known once it is loaded.
    public let code: String
    public let number: String
    public let decree: String
    public let validFrom: ReferenceDate
    public let step: SopStep

    private enum YesOrNo: String, CaseIterable { case yes, no }
    private enum Unit: String, CaseIterable { case workingDays, calendarDays }

    static let file = "sop_steps.csv"
    static let columns = [
        "code", "number", "decree", "valid_from", "step", "name", "roles", "starts_at", "ends_at", "days", "unit", "obligatory",
    ]

    init(_ fields: inout ReferenceFields) {
        code = fields.required("code")
        number = fields.required("number")
        decree = fields.required("decree")
        validFrom = fields.date("valid_from")
        func point(_ column: String) -> SopPoint {
            let text = fields.required(column)
            if let point = SopPoint(rawValue: text) { return point }
            fields.complain(column, .unknownWord(text, allowed: SopPoint.allCases.map(\.rawValue)))
            return .event(.submitted)
        }
        let (from, to) = (point("starts_at"), point("ends_at"))
        let roles = fields.optional("roles").split(separator: ";").map(String.init)
        for role in roles where Role(rawValue: role) == nil {
            fields.complain("roles", .unknownWord(role, allowed: Role.allCases.map(\.rawValue)))
        }
        let isNamed = !fields.optional("days").isEmpty
        step = SopStep(
            number: fields.integer("step", in: 1...SopCheck.mostSteps), name: fields.required("name"),
            roles: Set(roles.compactMap(Role.init(rawValue:))), from: from, to: to,
            days: isNamed ? fields.integer("days", in: 1...SopCheck.mostDays) : nil,
            unit: fields.word("unit", fallback: Unit.workingDays) == .workingDays ? .workingDays : .calendarDays,
            isObligatory: fields.word("obligatory", fallback: YesOrNo.yes) == .yes)
    }

    /// The rows of the folder's file, or every bad line of it: numbers that stand twice in a version too.
    public static func read(folder: String) -> Result<[SopStepRow], BadReference> {
        var found = ReferenceFile<SopStepRow>(folder: folder)
        found.requireUnique("step") { "\($0.code) \($0.step.number)" }
        return found.bad.isEmpty ? .success(found.rows.map(\.row)) : .failure(BadReference(lines: found.bad))
    }
}
