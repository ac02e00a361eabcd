import DataAccess
public import Domain

extension Office {
    /// Puts a label of the officer's circle on a case. Says whether it was not there before.
    public func addLabel(_ label: CaseLabel, to code: TrackingCode, by actor: Actor) async throws -> Bool {
        let rules = try await rules.current()
        let moment = now()
        return try await store.write { session in
            let desk = try DeskCase.load(code, for: actor, rules: rules, office: self, in: session)
            guard let officer = actor.officer else { throw ServiceFault.notFound }
            let others = try session.rows(LabelSQL.of([desk.report.id], circle: desk.circle)).map { try $0.text(1) }
            guard others.count < CaseLabel.most || others.contains(label.description) else {
                throw ServiceFault.invalid([FieldFault("label", .outOfRange, limit: CaseLabel.most)])
            }
            return try session.run(LabelSQL.add(label, to: desk.report.id, circle: desk.circle, by: officer, at: moment)) == 1
        }
    }

    /// Takes it off; nothing happens where it is not there.
    public func removeLabel(_ label: CaseLabel, from code: TrackingCode, by actor: Actor) async throws {
        let rules = try await rules.current()
        try await store.write { session in
            let desk = try DeskCase.load(code, for: actor, rules: rules, office: self, in: session)
            try session.run(LabelSQL.remove(label, from: desk.report.id, circle: desk.circle))
        }
    }

    /// The labels that stand on cases which this seat lists and which are not over: what a queue can be narrowed to. A label on a case
    /// that the seat may not know of is not among them.
    public func labels(for actor: Actor) async throws -> [CaseLabel] {
        let rules = try await rules.current()
        let reach = QueueScope(actor: actor, directory: rules.directory, office: scope, categories: rules.categories)
        guard let circle = actor.circle, let scope = reach.condition() else { return [] }
        return try await store.read { session in
            try session.rows(LabelSQL.inUse(circle: circle, scope: scope, limit: 200)).compactMap { CaseLabel(try $0.text(0)) }
        }
    }
}
