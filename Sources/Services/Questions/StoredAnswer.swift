import DataAccess
import Domain

/// An answer to an extra question as it is stored, with the salt of its mark; nil where it came before marks were kept.
struct StoredAnswer: Sendable {
    let question: ID<ExtraQuestion>
    let version: Int
    private(set) var text: String?
    private(set) var number: Double?
    private(set) var whole: Int?
    let salt: [UInt8]?

    init(_ answer: ExtraAnswer) {
        question = answer.question
        version = answer.version
        salt = TextMark.salt()
        switch answer.value {
        case .text(let words): text = words
        case .number(let value): number = value
        case .choice(let place): whole = place
        case .date(let day): whole = day.daysSinceEpoch
        case .yesNo(let isYes): whole = isYes ? 1 : 0
        case .unknown: break
        }
    }

    /// A row of ``AuditedPage/Part/answers``.
    init(_ row: ResultRow) throws {
        question = try row.id(1)
        version = try row.int(2)
        text = try row.optionalText(3)
        number = try row.optionalReal(4)
        whole = try row.optionalInt(5)
        salt = try row.optionalBlob(6)
    }

    /// What the event keeps with which the report came; nil without a salt.
    var mark: TextMark? {
        salt.map { salt in
            TextMark(
                .answer, question.rawValue,
                [String(version), text ?? "", number.map { String($0) } ?? "", whole.map { String($0) } ?? ""], salt: salt)
        }
    }
}
