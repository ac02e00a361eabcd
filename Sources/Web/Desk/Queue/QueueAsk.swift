import Domain
import Services

/// What the address of the queue asks for, kept as typed so that the filters show it again.
struct QueueAsk: Sendable {
    /// Rows of one page: few enough that a slow line carries it at once.
    static let pageSize = 50

    let view: QueueFilter.View
    let state: ReportState?
    let category: ID<Category>?
    /// Name or abbreviation of an agency, as typed.
    let agencyWords: String
    let unit: ID<WorkUnit>?
    let words: String
    let label: CaseLabel?
    let isMine: Bool
    let after: ListCursor?

    init(_ query: Query) {
        view = query.first("tampilan").flatMap(QueueFilter.View.init(rawValue:)) ?? .open
        state = query.first("status").flatMap(ReportState.init(rawValue:))
        category = query.first("kategori").flatMap { ID($0) }
        agencyWords = Self.short(query.first("instansi"))
        unit = query.first("unit").flatMap { ID($0) }
        words = Self.short(query.first("kata"))
        label = query.first("label").flatMap { CaseLabel($0) }
        isMine = query.first(Self.officerName) == Self.oneself
        after = query.first("setelah").flatMap { ListCursor($0) }
    }

    /// The field that narrows the list to the officer's own cases, and what it then says.
    static let officerName = "petugas"
    static let oneself = "saya"

    private static func short(_ text: String?) -> String { String((text ?? "").prefix(120)) }

    /// Something narrows the list besides its view.
    var isFiltered: Bool {
        state != nil || category != nil || !agencyWords.isEmpty || unit != nil || !words.isEmpty || label != nil || isMine
    }

    func filter(agency: ID<Agency>?) -> QueueFilter {
        QueueFilter(view: view, state: state, category: category, agency: agency, unit: unit, words: words, label: label, isMine: isMine)
    }

    /// All that is asked, without a place in the list: what is kept under a name.
    var question: [(name: String, value: String)] { query(view: view, after: nil) }

    /// The same question in another view.
    func href(view: QueueFilter.View) -> String { SiteURL.officerQueue.path(query: query(view: view, after: nil)) }

    /// The same list, behind the last row shown; from its start for nil.
    func href(after: ListCursor?) -> String { SiteURL.officerQueue.path(query: query(view: view, after: after)) }

    private func query(view: QueueFilter.View, after: ListCursor?) -> [(name: String, value: String)] {
        let all: [(name: String, value: String)] = [
            ("tampilan", view == .open ? "" : view.rawValue), ("status", state?.rawValue ?? ""),
            ("kategori", category?.description ?? ""), ("instansi", agencyWords), ("unit", unit?.description ?? ""), ("kata", words),
            ("label", label?.description ?? ""), (Self.officerName, isMine ? Self.oneself : ""),
            ("setelah", after?.description ?? ""),
        ]
        return all.filter { !$0.value.isEmpty }
    }
}
