extension Clock {
    /// The same duty from its start with another amount, as it would have run without what was decided on the way.
    public func asIf(amount: Int) -> Clock {
        Clock(
            key: key, start: start, zone: startZone, agency: agency, amount: amount, unit: unit, pauseLimit: pauseLimit, pauses: pauses)
    }

    /// The same duty with all that was decided on the way, had another figure stood in the policy book. Nil where that figure had no say in
    /// this duty; a reminder changes none.
    public func asIf(_ limit: LimitKey, _ value: Int) -> Clock? {
        var clock = self
        switch limit {
        case .pauseMax:
            guard pauseLimit != nil, pauses.contains(where: { $0.cause == .awaitingReporter }) else { return nil }
            clock.pauseLimit = value
        case .holderShare:
            guard let share = holderShare else { return nil }
            clock.holderShare = HolderShare(disposedOn: share.disposedOn, disposedAt: share.disposedAt, percent: min(max(value, 0), 100))
        case .reopenMin:
            guard rounds.count > 1 else { return nil }
            clock.rounds = rounds.enumerated().map { place, round in
                place == 0 ? round : ClockRound(openedAt: round.openedAt, minimum: value, finishedAt: round.finishedAt)
            }
        case .reclassMin:
            guard !classChanges.isEmpty else { return nil }
            clock.classChanges = classChanges.map {
                ClassChange(at: $0.at, from: $0.from, oldAmount: $0.oldAmount, minimum: Self.held(value), keepsOldDue: $0.keepsOldDue)
            }
        case _ where limit == key.extensionKey:
            guard !extensions.isEmpty else { return nil }
            // What would have been asked for beyond it nobody knows: a longer limit moves nothing, a shorter one cuts what was granted.
            var left = max(0, value)
            clock.extensions = extensions.map { granted in
                defer { left -= min(left, granted.days) }
                return ClockExtension(days: min(left, granted.days), grantedAt: granted.grantedAt)
            }
        default: return nil
        }
        return clock
    }
}

extension LimitKey {
    /// The window of the reporter on whose counted day a letter reminds him; nil for a figure that is no reminder.
    public var reminded: ClockKey? { ClockKey.allCases.first { $0.reminderKeys.contains(self) } }

    /// A date of a report hangs on it, so that it can be tried on past ones. The others bear on devices, letters and registers.
    public var movesDates: Bool {
        switch self {
        case .pauseMax, .holderShare, .reopenMin, .reclassMin: true
        default: reminded != nil || ClockKey.allCases.contains { $0.extensionKey == self }
        }
    }
}
