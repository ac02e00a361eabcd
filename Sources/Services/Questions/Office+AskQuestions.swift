import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// How sure the office has to be of a category, in per cent, before it asks a citizen about it.
    static let askingCertainty = 50

    /// What is asked about a report of this category and of those above it, in order.
    public func questions(of category: ID<Category>) async throws -> [ExtraQuestion] {
        let path = try await rules.current().categories.path(of: category).map(\.id)
        guard !path.isEmpty else { return [] }
        return try await store.read { session in try session.rows(QuestionSQL.of(path)).map(QuestionSQL.question) }
    }

    /// Every question that is asked now, of all categories, in order within each.
    public func questionsAsked() async throws -> [ExtraQuestion] {
        try await store.read { session in try session.rows(QuestionSQL.all).map(QuestionSQL.question) }
    }

    /// What is asked about a report that a program sends: the same as of one that is being written. Nil of a child and of who accuses an
    /// official, of whom nothing is asked.
    public func questions(for report: NewReport) async throws -> [ExtraQuestion]? {
        var draft = StoredDraft()
        draft.body = String(report.body.prefix(TextLimits.reportBody.characters))
        draft.citizenType = report.citizenType
        draft.regionCode = report.regionCode
        draft.category = report.category
        draft.accusesOfficial = report.accusesOfficial
        draft.isByChild = report.isByChild
        guard !draft.isByChild, !report.accusesOfficial else { return nil }
        return try await questions(for: draft)?.questions ?? []
    }

    /// What is asked about a report that is being written, with the category that it is thought to be of: the one that is known, else the one
    /// that its words suggest. Nil where nothing is asked: also of a child and of who accuses an official, who are held up by nothing.
    public func questions(for draft: StoredDraft) async throws -> (category: ID<Category>, questions: [ExtraQuestion])? {
        guard draft.accusesOfficial != true, !draft.isByChild else { return nil }
        let rules = try await rules.current()
        let suggested = try await routing.suggester(rules).category(
            of: draft.body, region: draft.regionCode, citizenType: draft.citizenType, certainty: Self.askingCertainty)
        guard let category = draft.category ?? suggested else { return nil }
        let questions = try await questions(of: category)
        return questions.isEmpty ? nil : (category, questions)
    }
}
