import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// Longest answer of an article, in characters.
    public static let longestArticle = TextLimits.answer.characters

    /// The articles of one owner; of the nation where no agency is named.
    public func articles(of agency: ID<Agency>?, by actor: Actor) async throws -> [Article] {
        try require(.managePacks, about: agency, by: actor)
        return try await store.read { session in try ArticleSQL.articles(session.rows(ArticleSQL.kept(by: agency))) }
    }

    /// `ServiceFault.notFound` for one that is withdrawn or that the actor does not keep.
    public func article(_ id: ID<Article>, by actor: Actor) async throws -> Article {
        let found = try await store.read { session in try ArticleSQL.articles(session.rows(ArticleSQL.byID(id))) }
        guard let article = found.first, may(.managePacks, about: article.agency, by: actor) else { throw ServiceFault.notFound }
        return article
    }

    /// Writes one; a second person reviews it before anybody reads it.
    /// - Parameter code: of the public report whose answer was worth keeping; nil where it was written anew.
    public func addArticle(
        _ text: ArticleText, of agency: ID<Agency>?, from code: TrackingCode? = nil, by actor: Actor
    ) async throws -> ID<Article> {
        try require(.managePacks, about: agency, by: actor)
        let text = try await checked(text)
        let report = if let code { try await caseFile(code, for: .everyone).id } else { nil as ID<Report>? }
        let (id, moment): (ID<Article>, Instant) = (ids.next(), now())
        let log = act(.articleWritten, by: actor, about: agency, subject: "\(id)")
        try await store.write { session in
            try session.run(ArticleSQL.insert(id, agency: agency, report: report, at: moment))
            try session.run(ArticleSQL.add(id, number: 1, text, by: actor.officer, at: moment))
            try session.run(OfficeLogSQL.insert(log))
        }
        return id
    }

    /// Another wording, which waits for its review beside the one that is shown.
    public func editArticle(_ id: ID<Article>, _ text: ArticleText, by actor: Actor) async throws {
        let article = try await article(id, by: actor)
        let (text, moment) = (try await checked(text), now())
        let log = act(.articleWritten, by: actor, about: article.agency, subject: "\(id)")
        do {
            try await store.write { session in
                try session.run(
                    ArticleSQL.add(id, number: (article.latest?.number ?? 0) + 1, text, by: actor.officer, at: moment))
                try session.run(OfficeLogSQL.insert(log))
            }
        } catch StoreFault.unique {
            throw ServiceFault.conflict
        }
    }

    /// A second person's yes, or his reason against it. `ServiceFault.notPermitted` for who wrote it.
    /// - Parameter words: why it is given back; nil says yes.
    public func reviewArticle(_ id: ID<Article>, number: Int, returning words: String?, by actor: Actor) async throws {
        let article = try await article(id, by: actor)
        guard let pending = article.pending, pending.number == number, pending.returned == nil else { throw ServiceFault.conflict }
        guard let officer = actor.officer, pending.author != officer else { throw ServiceFault.notPermitted }
        var check = FormCheck()
        let reason = words.map { check.lines("words", $0, limit: TextLimits.reason) }
        try check.pass()
        let moment = now()
        let log = act(reason == nil ? .articleReviewed : .articleReturned, by: actor, about: article.agency, subject: "\(id)")
        try await store.write { session in
            let query =
                reason.map { ArticleSQL.giveBack(id, number: number, words: $0) }
                ?? ArticleSQL.review(id, number: number, by: officer, at: moment)
            guard try session.run(query) == 1 else { throw ServiceFault.conflict }
            try session.run(OfficeLogSQL.insert(log))
        }
        knowledge.forget()
    }

    /// Nobody reads it any more.
    public func withdrawArticle(_ id: ID<Article>, by actor: Actor) async throws {
        let article = try await article(id, by: actor)
        let (moment, log) = (now(), act(.articleWithdrawn, by: actor, about: article.agency, subject: "\(id)"))
        try await store.write { session in
            guard try session.run(ArticleSQL.withdraw(id, at: moment)) == 1 else { throw ServiceFault.notFound }
            try session.run(OfficeLogSQL.insert(log))
        }
        knowledge.forget()
    }

    private func checked(_ text: ArticleText) async throws -> ArticleText {
        var (text, check) = (text, FormCheck())
        text.question = check.line("question", text.question, limit: TextLimits.name)
        text.answer = check.lines("answer", text.answer, limit: TextLimits.answer)
        text.englishQuestion = check.line("englishQuestion", text.englishQuestion, limit: TextLimits.name, isRequired: false)
        if !text.englishAnswer.isEmpty { text.englishAnswer = check.lines("englishAnswer", text.englishAnswer, limit: TextLimits.answer) }
        check.require(text.englishQuestion.isEmpty == text.englishAnswer.isEmpty, "englishAnswer", .missing)
        text.source = check.line("source", text.source, limit: TextLimits.name)
        check.require(text.validUntil >= today, "validUntil", .outOfRange)
        if let category = text.category {
            check.require(try await rules.current().categories.entry(category) != nil, "category", .unknown)
        }
        try check.pass()
        return text
    }
}
