import DataAccess
public import Domain

extension Office {
    /// Every rule in its order. For who keeps them.
    public func routingRules(by actor: Actor) async throws -> [RoutingRuleEntry] {
        try require(.managePolicy, by: actor)
        return try await store.read { session in try session.rows(RoutingRuleSQL.all).map(RoutingRuleSQL.entry) }
    }

    /// One rule; `ServiceFault.notFound` where there is none of that number.
    public func routingRule(_ id: ID<RoutingRule>, by actor: Actor) async throws -> RoutingRuleEntry {
        guard let found = try await routingRules(by: actor).first(where: { $0.rule.id == id }) else { throw ServiceFault.notFound }
        return found
    }

    /// A rule more. Refused where it names what nobody knows, or turns categories in a circle with others.
    public func addRoutingRule(_ form: RoutingRuleForm, by actor: Actor) async throws -> ID<RoutingRule> {
        let id: ID<RoutingRule> = ids.next()
        try await keep(form.rule(id), isNew: true, by: actor)
        return id
    }

    /// Changes a rule, or switches it off. It counts so for what comes from now on.
    public func editRoutingRule(_ id: ID<RoutingRule>, _ form: RoutingRuleForm, by actor: Actor) async throws {
        try await keep(form.rule(id), isNew: false, by: actor)
    }

    private func keep(_ rule: RoutingRule, isNew: Bool, by actor: Actor) async throws {
        try require(.managePolicy, by: actor)
        let rules = try await rules.current()
        try checked(rule, rules)
        let log = act(isNew ? .routingRuleAdded : .routingRuleEdited, by: actor, subject: "\(rule.id)", detail: rule.detail)
        try await store.write { session in
            let others = try session.rows(RoutingRuleSQL.all).map { try RoutingRuleSQL.entry($0).rule }.filter { $0.isOn }
            if rule.isOn, rule.circle(among: others, ancestors: { rules.categories.path(of: $0).map(\.id) }) != nil {
                throw FormCheck.refuse("setCategory", .circular)
            }
            if isNew {
                try session.run(RoutingRuleSQL.insert([RoutingRuleEntry(rule: rule, code: nil)]))
            } else if try session.run(RoutingRuleSQL.update(rule)) == 0 {
                throw ServiceFault.notFound
            }
            try session.run(OfficeLogSQL.insert(log))
        }
        routing.forget()
    }

    /// Throws every fault at once.
    func checked(_ rule: RoutingRule, _ rules: Rules) throws {
        var check = RoutingCheck(rules: rules, regions: regions)
        check.check(rule)
        try check.form.pass()
    }
}

extension RoutingRule {
    fileprivate var detail: [String: String] {
        ["number": "\(number)", "phrases": phrases.prefix(5).joined(separator: ", "), "percent": "\(percent)", "isOn": "\(isOn)"]
    }
}
