import DataAccess
public import Domain
public import Sealing

/// A reporter's identity for one look: shown, and kept nowhere.
public struct DisclosedIdentity: Sendable {
    /// Empty where nothing was left, or it has been erased.
    public let fields: [IdentityField: String]
    /// Until when the officer may look again; nil for a plain view.
    public let until: Instant?
    public let isEmergency: Bool
}

extension DisclosedIdentity: CustomStringConvertible, CustomReflectable {
    public var description: String { "DisclosedIdentity(not shown)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension Office {
    /// Shows an officer who a reporter is, as the rules allow it (E.3). Two records come before the answer: the report's own event, and
    /// the vault's. `Refusal` where a rule stands against it; `ServiceFault.unavailable` while the vault is away, and then nothing is
    /// recorded.
    public func disclose(_ act: Act) async throws -> DisclosedIdentity {
        guard case .identity(let wish) = act.command, wish.opens, let officer = act.actor.officer else { throw Refusal(.notPermitted) }
        // A yes to an original is no yes to the identity.
        if case .openReveal(let id) = wish, try await originalAsked(by: id, of: act.code) != nil { throw Refusal(.requestUnknown) }
        do {
            _ = try await vault.status()
        } catch {
            throw ServiceFault.unavailable(retryAfterSeconds: 30)
        }
        let outcome = try await self.act(act)
        let disclosure = outcome.events.compactMap { event -> IdentityDisclosure? in
            if case .identityOpened(let disclosure) = event { disclosure } else { nil }
        }.last
        guard let disclosure else { throw Refusal(.notPermitted) }
        let opened: [IdentityField: String]
        do {
            opened = try await self.opened(outcome.report.identityOwner, disclosure, for: officer)
        } catch {
            try? await noteNothingShown(by: outcome)
            throw error
        }
        if opened.isEmpty { try? await noteNothingShown(by: outcome) }
        let isView = disclosure.ground == .view
        return DisclosedIdentity(
            fields: opened, until: isView ? nil : disclosure.until, isEmergency: disclosure.ground.name == "emergency")
    }

    private func opened(
        _ report: ID<Report>, _ disclosure: IdentityDisclosure, for officer: ID<Officer>
    ) async throws -> [IdentityField: String] {
        do {
            return try await openIdentity(of: report, fields: disclosure.ground.fields, for: officer, reason: disclosure.ground.name).fields
        } catch VaultFault.refused(.destroyed), VaultFault.refused(.notKept) {
            return [:]
        } catch is VaultFault {
            throw ServiceFault.unavailable(retryAfterSeconds: 30)
        }
    }
}

extension ActOutcome {
    /// The last look that the move wrote down, with its place in the history.
    fileprivate var look: (disclosure: IdentityDisclosure, place: Int64)? {
        for (back, event) in events.reversed().enumerated() {
            if case .identityOpened(let disclosure) = event { return (disclosure, report.version - Int64(back)) }
        }
        return nil
    }
}

extension Office {
    /// Puts into a report's history that the look that was just written down showed nothing. Where that fails the history tells of the look
    /// alone: more than happened, never less.
    func noteNothingShown(by outcome: ActOutcome) async throws {
        guard let look = outcome.look else { return }
        let (rules, scope, moment, ids) = (try await rules.current(), scope, now(), ids)
        let events: [Event] = [.identityNotShown(look.disclosure, look: look.place)]
        try await store.write { session in
            guard let before = try session.first(ReportSQL.byCode(outcome.code)).map(ReportSQL.stored) else { return }
            var report = before.report
            report.apply(events, at: moment, by: .system)
            try ReportSaving(rules: rules, office: scope, now: moment, ids: ids).save(
                report, events: events, before: before, by: .system, in: session)
        }
    }
}

extension IdentityDisclosure.Ground {
    /// A request that was granted opens everything; handling a report, or saving a life, needs no identity number.
    fileprivate var fields: Set<IdentityField> {
        switch self {
        case .reveal: Set(IdentityField.allCases)
        case .view, .emergency: Set(IdentityField.allCases).subtracting([.nik])
        }
    }
}
