public import Domain

/// That a report was entered by an officer for a citizen, as its reporter and its desk may know it.
public struct AssistedEntry: Sendable, Equatable {
    public let report: ID<Report>
    public let code: TrackingCode
    public let officer: ID<Officer>
    /// The officer's name, for the reporter who sat before him and for the office.
    public let name: String
    public let agency: ID<Agency>?
    public let unit: ID<WorkUnit>?
    public let relation: OnBehalf
    public let receivedOn: CivilDate
    public let enteredAt: Instant
    /// Until when the assistant sees his entry without codes or mandate (`assistant.view`), if the receipt is not handed over before.
    public let visibleUntil: Instant
    public let handedOverAt: Instant?
    /// The reporter lets the assistant follow the report; nil where that was never said.
    public let mandateAt: Instant?
    public let mandateEndedAt: Instant?

    public var hasMandate: Bool { mandateAt != nil && mandateEndedAt == nil }

    /// His own until the receipt is handed over, afterwards by mandate alone (D).
    func assistance(at now: Instant) -> Assistance {
        Assistance(enteredBy: isOpen(at: now) ? officer : nil, mandatary: hasMandate ? officer : nil)
    }

    /// The receipt is still to be handed over: until then the assistant sees what he entered.
    public func isOpen(at now: Instant) -> Bool { handedOverAt == nil && now < visibleUntil }
}

/// An entry for the one who made it: with what the receipt slip says, as long as it is not handed over.
public struct CounterEntry: Sendable {
    public let entry: AssistedEntry
    /// Codes and dates; nil once the slip was handed over or its time is over.
    public let slip: Acknowledgement?
    public let channel: String
    public let mode: Mode
    /// The letter was entered later than `letter.register` allows.
    public let isLate: Bool
    /// The name that the slip prints is nobody's: what the consent says.
    public let consent: String
    public let mandate: String
}

extension Standing {
    /// The same for the assistant who entered the report: own until the receipt is handed over, afterwards by mandate alone (D).
    mutating func admit(_ entry: AssistedEntry?, at now: Instant) {
        guard let entry else { return }
        self = entry.assistance(at: now).admitted(to: self)
    }
}
