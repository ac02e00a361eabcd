import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// The steps that the officer's circle has set itself on this case, in the order in which they were set. The caller has shown him the case.
    public func caseTasks(of report: ID<Report>, for actor: Actor) async throws -> [CaseTask] {
        guard let circle = actor.circle else { return [] }
        return try await store.read { session in
            try session.rows(CaseTaskSQL.of(report, circle: circle)).map(CaseTaskSQL.task)
        }
    }

    /// Sets a step. `ServiceFault.invalid` for a text that is missing or too long, for somebody who does not sit on that desk, and beyond
    /// as many as a case takes.
    public func addTask(
        _ text: String, for officer: ID<Officer>? = nil, due: CivilDate? = nil, to code: TrackingCode, by actor: Actor
    ) async throws {
        let text = try Self.taskText(text)
        if let officer, try await !assignableOfficers(code, by: actor).contains(where: { $0.officer == officer }) {
            throw ServiceFault.invalid([FieldFault("taskOfficer", .unknown)])
        }
        try await set([text], for: officer, due: due, on: code, by: actor)
    }

    /// Says that a step is done, or that it is not.
    public func markTask(_ id: ID<CaseTask>, isDone: Bool, on code: TrackingCode, by actor: Actor) async throws {
        let moment = now()
        try await change(code, by: actor) { desk, officer in
            isDone
                ? CaseTaskSQL.finish(id, of: desk.report.id, circle: desk.circle, by: officer, at: moment)
                : CaseTaskSQL.reopen(id, of: desk.report.id, circle: desk.circle)
        }
    }

    /// Takes a step off the case.
    public func removeTask(_ id: ID<CaseTask>, from code: TrackingCode, by actor: Actor) async throws {
        try await change(code, by: actor) { desk, _ in CaseTaskSQL.remove(id, of: desk.report.id, circle: desk.circle) }
    }

    /// The checklist of the officer's circle for a topic, or for the nearest one above it; empty where there is none.
    public func checklist(for category: ID<Category>?, by actor: Actor) async throws -> [String] {
        guard let category, let circle = actor.circle else { return [] }
        let path = try await rules.current().categories.path(of: category).map(\.id)
        guard !path.isEmpty else { return [] }
        let found = try await store.read { session in
            try session.rows(ChecklistSQL.of(path, circle: circle)).reduce(into: [ID<Category>: String]()) { found, row in
                found[try row.id(0)] = try row.text(1)
            }
        }
        return path.last { found[$0] != nil }.flatMap { found[$0] }.map(Self.steps) ?? []
    }

    /// Every checklist of the officer's circle, by topic.
    public func checklists(by actor: Actor) async throws -> [ID<Category>: [String]] {
        guard let circle = actor.circle else { return [:] }
        return try await store.read { session in
            try session.rows(ChecklistSQL.all(circle: circle)).reduce(into: [:]) { found, row in
                found[try row.id(0)] = Self.steps(try row.text(1))
            }
        }
    }

    /// Whether he keeps the checklists of his circle.
    public func mayKeepChecklists(_ actor: Actor) -> Bool {
        actor.circle.map { may(.manageSOP, about: $0.agency, by: actor) } ?? false
    }

    /// What the circle does on every case of a topic, one step a line; none takes the checklist away.
    public func keepChecklist(_ steps: String, for category: ID<Category>, by actor: Actor) async throws {
        guard let circle = actor.circle, let officer = actor.officer, mayKeepChecklists(actor) else { throw ServiceFault.notPermitted }
        guard try await rules.current().categories.entry(category) != nil else {
            throw ServiceFault.invalid([FieldFault("category", .unknown)])
        }
        let lines = Self.steps(steps)
        if lines.count > CaseTask.most { throw ServiceFault.invalid([FieldFault("steps", .outOfRange, limit: CaseTask.most)]) }
        let texts = try lines.map { try Self.taskText($0, field: "steps") }
        let query =
            texts.isEmpty
            ? ChecklistSQL.remove(category, circle: circle)
            : ChecklistSQL.save(texts.joined(separator: "\n"), of: category, circle: circle, by: officer, at: now())
        _ = try await store.write { session in try session.run(query) }
    }

    /// Sets the steps of the checklist that are not on the case yet.
    public func applyChecklist(to code: TrackingCode, by actor: Actor) async throws {
        let file = try await caseFile(code, for: .officer(actor))
        let standing = Set(try await caseTasks(of: file.id, for: actor).map(\.text))
        let steps = try await checklist(for: file.category, by: actor).filter { !standing.contains($0) }
        guard !steps.isEmpty else { return }
        try await set(steps, on: code, by: actor)
    }

    private func set(
        _ texts: [String], for officer: ID<Officer>? = nil, due: CivilDate? = nil, on code: TrackingCode, by actor: Actor
    ) async throws {
        let rules = try await rules.current()
        let moment = now()
        let tasks = texts.map { (ids.next() as ID<CaseTask>, $0) }
        try await store.write { session in
            let desk = try DeskCase.load(code, for: actor, rules: rules, office: self, in: session)
            guard let author = actor.officer else { throw ServiceFault.notFound }
            guard try session.rows(CaseTaskSQL.of(desk.report.id, circle: desk.circle)).count + tasks.count <= CaseTask.most else {
                throw ServiceFault.invalid([FieldFault("task", .outOfRange, limit: CaseTask.most)])
            }
            for (id, text) in tasks {
                try session.run(
                    CaseTaskSQL.add(
                        id, to: desk.report.id, circle: desk.circle, text: text, officer: officer, due: due, by: author, at: moment))
            }
        }
    }

    private func change(
        _ code: TrackingCode, by actor: Actor, _ query: @escaping @Sendable (DeskCase, ID<Officer>) -> Query
    ) async throws {
        let rules = try await rules.current()
        try await store.write { session in
            let desk = try DeskCase.load(code, for: actor, rules: rules, office: self, in: session)
            guard let officer = actor.officer else { throw ServiceFault.notFound }
            try session.run(query(desk, officer))
        }
    }

    private static func steps(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { ((try? CleanText.line(String($0))) ?? "") }.filter { !$0.isEmpty }
    }

    private static func taskText(_ typed: String, field: String = "task") throws -> String {
        let text = (try? CleanText.line(typed)) ?? ""
        if text.isEmpty { throw ServiceFault.invalid([FieldFault(field, .missing)]) }
        guard text.count <= CaseTask.longest else { throw ServiceFault.invalid([FieldFault(field, .tooLong, limit: CaseTask.longest)]) }
        return text
    }
}
