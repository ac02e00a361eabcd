import DataAccess
public import Domain

/// What helps an officer who writes to a reporter.
public struct WritingAid: Sendable {
    /// Ready texts for this report and this step, those of its own topic first.
    public var templates: [ReplyTemplate] = []
    /// What the same officer answered to other reports lately.
    public var earlierAnswers: [String] = []
    /// Reviewed articles that may answer the report, the best first, at most `Office.offeredArticles`.
    public var articles: [ShownArticle] = []

    public init() {}
}

extension Office {
    /// - Parameters:
    ///   - file: as the officer sees it.
    ///   - use: the step in which he writes.
    public func writingAid(for file: CaseFile, use: ReplyUse, by actor: Actor) async throws -> WritingAid {
        let path = try await rules.current().categories.path(of: file.category ?? ID(0)).map(\.id)
        let (agency, report) = (file.holder?.agency ?? actor.agency, file.id)
        let articles = use == .answer ? try await self.articles(answering: "\(file.title)\n\(file.body)", on: path, for: agency) : []
        return try await store.read { session in
            var aid = WritingAid()
            aid.articles = articles
            let templates = try session.rows(ReplyTemplateSQL.offered(to: agency, in: use)).map(ReplyTemplateSQL.template)
            let fitting = templates.filter { template in template.category.map(path.contains) ?? true }
            aid.templates = fitting.filter { $0.category != nil } + fitting.filter { $0.category == nil }
            if use == .answer, let officer = actor.officer {
                aid.earlierAnswers = try session.rows(WritingAidSQL.answers(by: officer, except: report)).map { try $0.text(0) }
            }
            return aid
        }
    }
}

enum WritingAidSQL {
    /// The latest, as they are stored: what was masked for the public is masked in them.
    static func answers(by officer: ID<Officer>, except report: ID<Report>) -> Query {
        Query(
            """
            select text from writings where officer_id = \(officer) and kind = 'answer' and report_id <> \(report)
            order by id desc limit 20
            """, named: "writingAid.answers")
    }

    static let samples: [Query] = [answers(by: ID(1), except: ID(1))]
}
