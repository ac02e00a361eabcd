public import Domain
import IndonesianText

/// A ready text for officers, kept by an agency for its own or by the nation for all (J.3).
public struct ReplyTemplate: Sendable, Equatable {
    public let id: ID<ReplyTemplate>
    /// Whose it is; nil for the nation's.
    public let agency: ID<Agency>?
    /// By which people call it; unique with its owner.
    public let code: String
    /// For reports of this topic and those below; nil for all.
    public let category: ID<Category>?
    public let use: ReplyUse
    public let title: String
    public let body: String
    /// 1 for the first wording.
    public let version: Int
    public let changedAt: Instant
}

/// In which step of a report a template is offered.
public enum ReplyUse: String, CaseIterable, Sendable {
    case question
    case progress
    case answer
}

/// A place in a template that the program fills in by itself. Every other place is for the officer.
public enum ReplyPlace: String, CaseIterable, Sendable {
    /// The tracking code.
    case kode
    /// Today.
    case tanggal
    /// The unit that holds the report, or its agency.
    case unit
    case agency = "nama_instansi"
    /// The nearest date that the office owes.
    case tenggat
    case kategori

    static let names = Set(allCases.map(\.rawValue))
}

/// What an administrator says of a template.
public struct ReplyTemplateForm: Sendable, Equatable {
    public var agency: ID<Agency>?
    public var code: String
    public var category: ID<Category>?
    public var use: ReplyUse
    public var title: String
    public var body: String

    public init(agency: ID<Agency>?, code: String, category: ID<Category>? = nil, use: ReplyUse, title: String, body: String) {
        self.agency = agency
        self.code = code
        self.category = category
        self.use = use
        self.title = title
        self.body = body
    }
}

extension ReplyTemplate {
    /// The text with these places filled in; the others stay open.
    public func filled(_ values: [ReplyPlace: String]) -> String {
        TemplateText(body).filled(Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) }))
    }
}
