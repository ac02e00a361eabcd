/// Who may examine what a body is accused of, as the directory of the office has it (C.2, F.1).
public struct Examiners: Sendable, Equatable {
    /// The body's own inspectorate (APIP).
    public var own: [Target]
    /// The level above: its inspectorate, then that body itself, at last the body at which the national desk sits. Those of one step are
    /// asked only where nobody of the steps before it may.
    public var above: [[Target]]

    public init(own: [Target] = [], above: [[Target]] = []) {
        self.own = own
        self.above = above
    }
}

extension Report {
    /// The bodies that may have a report in hand that accuses somebody: the inspectorate of the accused body, and the level above where
    /// nobody there may examine because the head is accused, or the inspectorate itself (F.1). Nil where it accuses nobody.
    public func examiners(in setting: Setting) -> [Target]? {
        guard !accused.isEmpty else { return nil }
        var allowed: [Target] = []
        for agency in Set(accused.map(\.agency)).sorted(by: { $0.rawValue < $1.rawValue }) {
            let known = setting.examiners(agency)
            let steps = ([known.own] + known.above).map { step in step.filter { !accuses($0, in: setting) } }
            allowed += (steps.first { !$0.isEmpty } ?? []).filter { !allowed.contains($0) }
        }
        return allowed
    }

    /// Whether the body is accused, or people sit in it whom the report accuses.
    func accuses(_ target: Target, in setting: Setting) -> Bool {
        accuses(target) || (target.holder.unit.map(setting.unitsOfAccused.contains) ?? false)
    }
}

extension Target {
    /// Whether it is this body, or a unit below it. A whole agency counts for itself alone: its units are no examiners.
    fileprivate func isWithin(_ body: Target) -> Bool {
        guard holder.agency == body.holder.agency else { return false }
        guard let unit = body.holder.unit else { return holder.unit == nil }
        return holder.unit == unit || unitPath.contains(unit)
    }
}

extension Decision {
    func refuseAccused(_ target: Target) throws(Refusal) {
        if report.accuses(target, in: setting) { throw Refusal(.accusedBody, field: "target") }
    }

    /// A report that accuses somebody is in the hands of those who examine and of nobody else: one rule for every move that hands it on.
    func requireExaminer(_ target: Target) throws(Refusal) {
        try refuseAccused(target)
        guard var allowed = report.examiners(in: setting) else { return }
        // A body that examines because nobody else may hands it to its own inspectorate, if it has one.
        if let current = report.holder, current.holder.unit == nil, allowed.contains(where: current.isWithin) {
            allowed += setting.examiners(current.holder.agency).own
        }
        guard allowed.contains(where: target.isWithin) else { throw Refusal(.needsExaminer, field: "target") }
    }
}
