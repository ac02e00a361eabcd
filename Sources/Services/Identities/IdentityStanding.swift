public import Domain

/// How an officer stands towards the identity behind a report: what he may do about it now.
public struct IdentityStanding: Sendable {
    /// The reporter left a name or a contact; else there is nothing to open.
    public let isSealed: Bool
    /// Name and contact by a logged view.
    public let mayView: Bool
    public let mayAsk: Bool
    /// Uploads whose originals he may ask for.
    public let askableOriginals: [FileLine]
    public let mayOpenInEmergency: Bool
    /// Granted to this officer and not yet over.
    public let openable: [Reveal]
    /// What he has opened alone and may look at again.
    public let emergencies: [EmergencyOpening]
    /// His own request that waits for a yes.
    public let pending: Reveal?
    /// Those of which the reporter is not told yet, where this officer may state a further order or end the bar.
    public let barred: [Reveal]

    init(
        _ report: Report, isSealed: Bool, originals: [FileLine], actor: Actor, office: OfficeScope, visitors: Set<ID<Officer>> = [],
        now: Instant
    ) {
        self.isSealed = isSealed
        mayView = isSealed && report.mayViewIdentity(actor, in: office, visitors: visitors)
        mayAsk = isSealed && report.mayAskReveal(actor, in: office)
        askableOriginals = report.mayAskReveal(actor, in: office) ? originals : []
        mayOpenInEmergency = isSealed && report.mayOpenInEmergency(actor, in: office)
        let mayOpen = mayOpenInEmergency
        emergencies = report.emergencies.filter {
            mayOpen && $0.author.officer == actor.officer && now < $0.until && $0.isJustified != false
        }
        let own = report.reveals.filter { $0.author.officer == actor.officer }
        openable = own.filter { $0.outcome == .granted && ($0.openUntil.map { now < $0 } ?? true) }
        pending = own.first { $0.outcome == .asked }
        barred = report.mayRenewBar(actor, in: office) ? report.reveals.filter { $0.isBarred(at: now) } : []
    }

    /// There is something to show or to ask.
    public var isOffered: Bool {
        mayView || mayAsk || !askableOriginals.isEmpty || mayOpenInEmergency || !emergencies.isEmpty || !openable.isEmpty || pending != nil
            || !barred.isEmpty
    }
}
