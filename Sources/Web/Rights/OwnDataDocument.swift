import Domain
import Sealing
import Services

/// The same copy for programs. Moments are milliseconds since 1970.
struct OwnDataDocument: Encodable, Sendable {
    struct Entry: Encodable, Sendable {
        let at: Int64
        let kind: String
        let detail: String?
        let text: String?
    }

    struct File: Encodable, Sendable {
        let id: String
        let kind: String
        let bytes: Int
        let description: String
        /// It is also kept as it was handed in, sealed.
        let hasOriginal: Bool
    }

    /// One extra question, as it was asked, and its answer as what it is; all of them null where the reporter could not say.
    struct Answer: Encodable, Sendable {
        let question: String
        var text: String?
        var number: Double?
        var unit: String?
        /// Year, month and day.
        var date: String?
        var yes: Bool?

        init(_ answered: AnsweredQuestion) {
            question = answered.question.indonesianLabel
            switch answered.value {
            case .text(let words): text = words
            case .choice(let place):
                let options = answered.question.options
                text = options.indices.contains(place) ? options[place].indonesianName : nil
            case .number(let value):
                number = value
                unit = answered.question.unit
            case .date(let day): date = day.description
            case .yesNo(let isYes): yes = isYes
            case .unknown: break
            }
        }
    }

    /// A mark of doubt and its steps. Bodies are named, officers are not; a second yes is no matter of the reporter's.
    struct Mark: Encodable, Sendable {
        struct Step: Encodable, Sendable {
            let at: Int64
            let step: String
            let body: String?
            let text: String
        }

        let grade: String
        let ground: String
        let state: String
        let steps: [Step]

        init(_ record: TriageRecord, directory: Directory) {
            (grade, ground, state) = (record.mark.grade.rawValue, record.mark.ground.rawValue, record.mark.state.rawValue)
            steps = record.stepsForReporter.map { step in
                Step(
                    at: step.at.rawValue, step: step.kind.rawValue, body: step.agency.map { directory.name(of: Holder(agency: $0)) },
                    text: step.words)
            }
        }
    }

    let code: String
    let takenAt: Int64
    let title: String
    let body: String
    let landmark: String
    let regionCode: String?
    let submittedAt: Int64
    let isAnonymous: Bool
    let isSecret: Bool
    /// Empty where nothing was left, or it was erased.
    let identity: [String: String]
    /// `none`, `opened`, `erased` or `unavailable`.
    let identityState: String
    let recipients: [String]
    let history: [Entry]
    let files: [File]
    let answers: [Answer]
    let marks: [Mark]

    init(_ data: OwnData, directory: Directory) {
        let file = data.file
        code = file.code.canonical
        takenAt = data.takenAt.rawValue
        title = file.title
        body = file.body
        landmark = file.place.landmark
        regionCode = file.place.regionCode
        submittedAt = file.submittedAt.rawValue
        isAnonymous = file.mode.isAnonymous
        isSecret = file.mode.isSecret
        identityState =
            switch data.identity {
            case .none: "none"
            case .unavailable: "unavailable"
            case .erased: "erased"
            case .opened: "opened"
            }
        let fields = if case .opened(let fields) = data.identity { fields } else { [IdentityField: String]() }
        identity = Dictionary(fields.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
        recipients = file.recipients.map(directory.name(of:))
        history = file.timeline.map { Entry(at: $0.at.rawValue, kind: $0.kind, detail: $0.detail, text: $0.text) }
        answers = file.extraAnswers.map(Answer.init)
        marks = data.marks.map { Mark($0, directory: directory) }
        files = file.files.map {
            File(
                id: $0.id.description, kind: $0.kind, bytes: $0.bytes, description: $0.description, hasOriginal: $0.hasOriginal)
        }
    }
}
