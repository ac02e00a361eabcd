import DataAccess
import Domain

/// One step of a mark of doubt as it is stored, with what a line of the office's log holds of it: a digest that finds a later change, and
/// tells neither of which report nor what was said. So the mark is in the transparency log, and no reader of the report's history
/// carries it on.
struct StoredMarkStep: Sendable {
    static let stepKey = "step"
    static let digestKey = "digest"

    let mark: ID<TriageEntry>
    /// From 0.
    let number: Int
    /// How many steps the mark has taken since its first; as the mark's own row says it.
    private(set) var stepsBefore = 0
    private let digest: String?
    /// Nil where the step is from before digests were kept, or its line was emptied when its time was over.
    private var logged: [String: String]?
    private let hasLine: Bool

    /// - Parameter salt: lies beside the step and goes with it.
    init(
        of mark: TriageMark, _ id: ID<TriageEntry>, _ number: Int, _ kind: TriageRecord.Step.Kind, by actor: Actor, words: String,
        at moment: Instant, salt: [UInt8]
    ) {
        self.mark = id
        self.number = number
        hasLine = true
        digest = Self.digest(
            id.rawValue,
            [
                String(number), mark.grade.rawValue, mark.ground.rawValue, kind.rawValue, actor.officer.map { "\($0)" } ?? "",
                actor.agency.map { "\($0)" } ?? "", words, String(moment.rawValue),
            ], salt: salt)
    }

    /// A row of ``AuditedPage/Part/doubts``.
    init(_ row: ResultRow) throws {
        let id = try row.int64(1)
        mark = ID(id)
        stepsBefore = try row.int(2)
        number = try row.int(5)
        digest = try row.optionalBlob(11).map { salt in
            Self.digest(
                id,
                [
                    String(try row.int(5)), try row.text(3), try row.text(4), try row.text(6),
                    try row.optionalInt64(7).map { String($0) } ?? "", try row.optionalInt64(8).map { String($0) } ?? "", try row.text(9),
                    String(try row.instant(10).rawValue),
                ], salt: salt)
        }
        hasLine = try !row.isNull(12)
        logged = try row.optionalText(13).map { try StoredJSON.decode(from: $0) }
    }

    /// What the line of the office's log says; it names no report.
    var detail: [String: String] { [Self.stepKey: String(number), Self.digestKey: digest ?? ""] }

    /// It is as the log has it; of what is older than digests the log has nothing.
    var isKept: Bool {
        guard hasLine else { return digest == nil }
        guard let logged else { return digest != nil }
        return logged.isEmpty || (digest != nil && logged[Self.digestKey] == digest)
    }

    private static func digest(_ id: Int64, _ fields: [String], salt: [UInt8]) -> String {
        TextMark(.doubt, id, fields, salt: salt).digest
    }
}
