import DataAccess
public import Domain
import IndonesianText

extension Office {
    private static let mostOptions = 20
    /// Questions of one category, so that a report stays a report.
    public static let mostQuestions = 8
    private static let longestUnit = TextLimit(characters: 20)

    /// Every question that is asked now, for who keeps them.
    public func questions(by actor: Actor) async throws -> [ExtraQuestion] {
        try require(.managePolicy, by: actor)
        return try await store.read { session in try session.rows(QuestionSQL.all).map(QuestionSQL.question) }
    }

    /// `ServiceFault.notFound` for one that is withdrawn.
    public func question(_ id: ID<ExtraQuestion>, by actor: Actor) async throws -> ExtraQuestion {
        try require(.managePolicy, by: actor)
        guard let row = try await store.read({ session in try session.first(QuestionSQL.byID(id)) }) else { throw ServiceFault.notFound }
        return try QuestionSQL.question(row)
    }

    /// Asked from the next report on.
    public func addQuestion(_ form: QuestionForm, by actor: Actor) async throws -> ID<ExtraQuestion> {
        try require(.managePolicy, by: actor)
        let id: ID<ExtraQuestion> = ids.next()
        let question = try await checked(form, id: id, version: 1)
        let (moment, log) = (now(), act(.questionAdded, by: actor, subject: "\(id)", detail: ["label": question.indonesianLabel]))
        try await store.write { session in
            let others = try session.rows(QuestionSQL.of([question.category])).count
            guard others < Self.mostQuestions else { throw FormCheck.refuse("position", .outOfRange) }
            try session.run(QuestionSQL.insert(question, at: moment))
            try session.run(OfficeLogSQL.insert(log))
        }
        return id
    }

    /// Another wording from the next report on; what was answered keeps the wording that was read.
    public func editQuestion(_ id: ID<ExtraQuestion>, _ form: QuestionForm, by actor: Actor) async throws {
        let before = try await question(id, by: actor)
        let question = try await checked(form, id: id, version: before.version + 1)
        let (moment, log) = (now(), act(.questionEdited, by: actor, subject: "\(id)", detail: ["label": question.indonesianLabel]))
        try await store.write { session in
            guard try session.run(QuestionSQL.end(id, version: before.version, at: moment)) == 1 else { throw ServiceFault.conflict }
            try session.run(QuestionSQL.insert(question, at: moment))
            try session.run(OfficeLogSQL.insert(log))
        }
    }

    /// Asks it no more.
    public func withdrawQuestion(_ id: ID<ExtraQuestion>, by actor: Actor) async throws {
        let before = try await question(id, by: actor)
        let (moment, log) = (now(), act(.questionWithdrawn, by: actor, subject: "\(id)", detail: ["label": before.indonesianLabel]))
        try await store.write { session in
            guard try session.run(QuestionSQL.end(id, version: before.version, at: moment)) == 1 else { throw ServiceFault.conflict }
            try session.run(OfficeLogSQL.insert(log))
        }
    }

    private func checked(_ form: QuestionForm, id: ID<ExtraQuestion>, version: Int) async throws -> ExtraQuestion {
        var (form, check) = (form, FormCheck())
        form.indonesianLabel = check.line("indonesianLabel", form.indonesianLabel, limit: TextLimits.name)
        form.englishLabel = check.line("englishLabel", form.englishLabel, limit: TextLimits.name, isRequired: false)
        form.indonesianHelp = check.line("indonesianHelp", form.indonesianHelp, limit: TextLimits.name, isRequired: false)
        form.englishHelp = check.line("englishHelp", form.englishHelp, limit: TextLimits.name, isRequired: false)
        form.unit = check.line("unit", form.unit, limit: Self.longestUnit, isRequired: false)
        check.require((1...99).contains(form.position), "position", .outOfRange)
        if form.kind == .choice {
            form.options = check.lines("options", form.options, limit: TextLimits.reason)
            check.require((2...Self.mostOptions).contains(QuestionSQL.options(form.options).count), "options", .outOfRange)
        }
        if let least = form.least, let most = form.most { check.require(least <= most, "most", .outOfRange) }
        // Nobody has read words for what they give away.
        check.require(!(form.isPublic && form.kind == .text), "isPublic", .wrong)
        let category = form.category
        let tree = try await rules.current().categories
        check.require(category.map { tree.entry($0) != nil } ?? false, "category", category == nil ? .missing : .unknown)
        try check.pass()
        return form.question(id, version: version, of: category ?? ID(0))
    }
}
