import DataAccess
public import Domain

extension Office {
    /// Reads the newest reports of a period again with a rule as if it were on: who would be suggested now, and who then. Sensitive
    /// reports, and those that accuse somebody, go by no rule and are left out.
    /// - Parameters:
    ///   - id: the rule in whose place it stands; nil for a new one.
    public func rehearse(
        _ form: RoutingRuleForm, in place: ID<RoutingRule>?, from: CivilDate, to: CivilDate, by actor: Actor
    ) async throws -> RouteRehearsal {
        try require(.managePolicy, by: actor)
        let rules = try await rules.current()
        var proposed = form.rule(place ?? ids.next())
        proposed.isOn = true
        try checked(proposed, rules)
        guard from <= to else { throw FormCheck.refuse("to", .outOfRange) }
        proposed.validFrom = min(proposed.validFrom, from)
        proposed.validTo = nil
        let (start, end) = (ClockZone.wib.startOfDay(from), ClockZone.wib.startOfDay(to.adding(days: 1)))
        let (sources, past) = try await store.read { session in
            (
                try RoutingSources(session),
                try session.rows(RouteSQL.past(from: start, before: end, limit: RouteRehearsal.most)).map(WaitingRoute.init)
            )
        }
        let model = try await routing.learned()
        func suggester(_ rule: RoutingRule?) -> RouteSuggester {
            RouteSuggester(sources, rules: rules, office: scope, model: model, day: today, proposed: rule)
        }
        let (now, then) = (suggester(nil), suggester(proposed))
        var rehearsal = RouteRehearsal()
        for entry in past where rules.shows(entry.stored, to: actor) && entry.stored.report.goesByRules {
            if rehearsal.read.isMultiple(of: 50) { await Task.yield() }
            rehearsal.add(entry, now: now, then: then, rule: proposed.id)
        }
        return rehearsal
    }
}

extension RouteRehearsal {
    fileprivate mutating func add(_ entry: WaitingRoute, now: RouteSuggester, then: RouteSuggester, rule: ID<RoutingRule>) {
        read += 1
        func found(_ suggester: RouteSuggester) -> RouteSuggestion {
            suggester.suggestion(for: entry.stored, text: entry.text, channel: entry.channel, chosen: entry.chosen)
        }
        let (before, after) = (found(now), found(then))
        let reasons = after.bodies.flatMap(\.reasons) + after.categories.flatMap(\.reasons) + after.classes.flatMap(\.reasons)
        if reasons.contains(where: { $0.source == .rule && $0.entry == rule.rawValue }) { reached += 1 }
        let isElsewhere = before.bodies.first?.value != after.bodies.first?.value
        let isOther = before.categories.first?.value != after.categories.first?.value
        if isElsewhere { changed += 1 }
        guard isElsewhere || isOther, lines.count < Self.mostLines else { return }
        lines.append(
            Line(
                code: entry.stored.code, before: before.bodies.first, after: after.bodies.first,
                categoryBefore: before.categories.first?.value, categoryAfter: after.categories.first?.value))
    }
}

extension Report {
    /// Whether rules say anything of where it goes.
    fileprivate var goesByRules: Bool { !isSensitive && !isByChild && suspected.isEmpty && !isAccusationSaid }
}
