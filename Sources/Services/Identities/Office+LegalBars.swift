import DataAccess
public import Domain

extension Office {
    /// The bars that this custodian may end, the one that ends first at the head; among them the renewals that wait for his yes.
    public func legalBars(for actor: Actor, limit: Int = 200) async throws -> [IdentityQuestion] {
        guard actor.duties.contains(.identityCustodian) else { return [] }
        let rules = try await rules.current()
        let (moment, scope) = (now(), scope)
        return try await store.read { session in
            var bars: [IdentityQuestion] = []
            for row in try session.rows(LegalBarSQL.standing(at: moment, limit: limit)) {
                let id: ID<Reveal> = try row.id(0)
                guard let code = TrackingCode(try row.text(1)), let found = try session.first(ReportSQL.byCode(code)) else { continue }
                let report = rules.placed(try ReportSQL.stored(found).report)
                guard let reveal = report.reveals.first(where: { $0.id == id }), let bar = reveal.bar,
                    report.mayReviewEmergency(actor, in: scope)
                else { continue }
                let setting = rules.setting(for: report, now: moment, office: scope, requestID: ID(0))
                let isAsked = report.answerableRenewals(for: actor, in: setting).contains { $0.id == id }
                let renewal = isAsked ? bar.renewal : nil
                let author = renewal?.author ?? reveal.author
                bars.append(
                    IdentityQuestion(
                        kind: renewal == nil ? .bar : .renewal, id: id.rawValue, code: code, version: report.version, author: author,
                        authorName: try Self.name(of: author, in: session), reason: reveal.reason.rawValue,
                        words: try Self.text(reveal.words, in: session), askedAt: renewal?.askedAt ?? reveal.askedAt,
                        order: try Self.shown(renewal?.order ?? bar.order, in: session), until: bar.until, mayBar: renewal != nil))
            }
            return bars
        }
    }

    /// Tells the reporters whose bar has ended that there is news on their page, which shows the reveal from that moment. Gives how many
    /// bars have ended.
    public func endLegalBars(limit: Int = 100) async throws -> Int {
        let (moment, ids) = (now(), ids)
        return try await store.write { session in
            let ended = try session.rows(LegalBarSQL.ended(at: moment, limit: limit))
            for row in ended where try session.run(LegalBarSQL.end(try row.id(0), at: moment)) == 1 {
                guard let found = try session.first(ReportSQL.byID(try row.id(1))) else { continue }
                let stored = try ReportSQL.stored(found)
                guard stored.hasEmail, !stored.report.hasLostReporter else { continue }
                try OutboxWrites.insert(
                    OutboxLetter(
                        id: ids.next(), report: stored.report.identityOwner, template: .news, language: stored.language,
                        payload: .init(code: stored.code)), at: moment, in: session)
            }
            return ended.count
        }
    }

    static func name(of author: Actor, in session: any Session) throws -> String {
        guard let officer = author.officer else { return "" }
        return try session.rows(OfficerSQL.names([officer])).first?.text(1) ?? ""
    }

    static func text(_ wording: Wording, in session: any Session) throws -> String {
        try session.first(ReportTextSQL.writing(wording.id))?.text(0) ?? ""
    }

    static func shown(_ order: LegalOrder?, in session: any Session) throws -> IdentityQuestion.Order? {
        guard let order else { return nil }
        return IdentityQuestion.Order(
            number: try text(order.number, in: session), date: order.date, authority: try text(order.authority, in: session),
            words: try text(order.words, in: session))
    }
}
