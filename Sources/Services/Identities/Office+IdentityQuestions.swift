import DataAccess
public import Domain

extension Office {
    /// What waits for this officer's answer: requests to open an identity that he may say yes to now, and openings for danger to life
    /// that he may judge. The oldest first.
    public func identityQuestions(for actor: Actor, limit: Int = 200) async throws -> [IdentityQuestion] {
        try await questions(IdentityAccessSQL.open(limit: limit), for: actor)
    }

    /// Openings for danger to life that this officer is to judge, for his queue.
    public func emergencyReviews(for actor: Actor, limit: Int = 200) async throws -> [IdentityQuestion] {
        try await questions(IdentityAccessSQL.openReviews(limit: limit), for: actor)
    }

    private func questions(_ query: Query, for actor: Actor) async throws -> [IdentityQuestion] {
        guard actor.officer != nil else { return [] }
        let rules = try await rules.current()
        let (moment, scope) = (now(), scope)
        return try await store.read { session in
            var questions: [IdentityQuestion] = []
            for row in try session.rows(query) {
                guard let code = TrackingCode(try row.text(2)), let found = try session.first(ReportSQL.byCode(code)) else { continue }
                let stored = try ReportSQL.stored(found)
                guard rules.shows(stored, to: actor) else { continue }
                let report = rules.placed(stored.report)
                let setting = rules.setting(for: report, now: moment, office: scope, requestID: ID(0))
                guard let asked = Self.asked(try row.int64(0), on: report, by: actor, in: setting) else { continue }
                questions.append(
                    IdentityQuestion(
                        kind: try row.raw(1), id: try row.int64(0), code: code, version: report.version, author: asked.author,
                        authorName: try Self.name(of: asked.author, in: session), reason: asked.reason,
                        words: try Self.text(asked.words, in: session), isOriginal: asked.isOriginal, askedAt: asked.at,
                        order: try Self.shown(asked.order, in: session), until: nil, mayBar: asked.mayBar, due: asked.due))
            }
            return questions
        }
    }

    private struct Asked {
        let author: Actor
        let reason: String
        let words: Wording
        let at: Instant
        var isOriginal = false
        var order: LegalOrder?
        var mayBar = false
        var due: Deadline?
    }

    /// Nil where it is not this officer who is to answer.
    private static func asked(_ id: Int64, on report: Report, by actor: Actor, in setting: Setting) -> Asked? {
        if let reveal = report.answerableReveals(for: actor, in: setting).first(where: { $0.id.rawValue == id }) {
            return Asked(
                author: reveal.author, reason: reveal.reason.rawValue, words: reveal.words, at: reveal.askedAt,
                isOriginal: reveal.original != nil, order: reveal.bar?.order, mayBar: report.mayBar(reveal, actor, in: setting))
        }
        guard let opening = report.emergencies.first(where: { $0.id.rawValue == id }), opening.isJustified == nil,
            report.mayReview(opening, as: actor, in: setting)
        else { return nil }
        return Asked(
            author: opening.author, reason: opening.ground.rawValue, words: opening.words, at: opening.at,
            due: report.reviewDue(of: opening, in: setting))
    }
}
