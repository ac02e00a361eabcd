/// One running duty or window: when it started, how much it counts, and all that moved it since.
///
/// It keeps the policy row of its start (G.1). What happens to it is recorded without a calendar, so that events can be replayed;
/// the calendar enters only when a due date is asked for (`Clock+Due`).
public struct Clock: Hashable, Sendable, Codable {
    /// No period of the office is longer; protects the counting from a senseless row.
    static let longest = 3650

    public private(set) var key: ClockKey
    public let start: Instant
    /// Zone of the body that held the duty at the start: all days are counted in it, also after a re-disposition (G.2.6).
    public let startZone: ClockZone
    /// Zone of the body that holds the duty now: the due instant is its midnight.
    public private(set) var zone: ClockZone
    /// Body whose regional holidays count; nil for the nation.
    public private(set) var agency: ID<Agency>?
    /// Days, hours or minutes without extension.
    public private(set) var amount: Int
    public let unit: ClockUnit
    /// Calendar days that waiting for the reporter may pause at most, over the whole report; nil without limit.
    public internal(set) var pauseLimit: Int?
    /// Every pause of the report, also those before this clock started, because they use up `pauseLimit`.
    public private(set) var pauses: [ClockPause]
    public internal(set) var extensions: [ClockExtension] = []
    public internal(set) var rounds: [ClockRound]
    public internal(set) var classChanges: [ClassChange] = []
    public internal(set) var holderShare: HolderShare?

    public init(
        key: ClockKey, start: Instant, zone: ClockZone, agency: ID<Agency>? = nil, amount: Int, unit: ClockUnit,
        pauseLimit: Int? = nil, pauses: [ClockPause] = []
    ) {
        self.key = key
        self.start = start
        startZone = zone
        self.zone = zone
        self.agency = agency
        self.amount = Self.held(amount)
        self.unit = unit
        self.pauseLimit = pauseLimit
        self.pauses = unit == .workingDays && key.pausesWithReport ? pauses : []
        rounds = [ClockRound(openedAt: start)]
    }

    /// The local day of the event that started it; never counted (G.2.2).
    public var startDate: CivilDate { startZone.date(of: start) }

    /// When the present round ended; nil while it runs.
    public var finishedAt: Instant? { rounds.last?.finishedAt }

    public var isRunning: Bool { finishedAt == nil }

    /// Whether pauses of the report concern it: only some clocks, and only those in working days (G.2.4).
    public var canPause: Bool { unit == .workingDays && key.pausesWithReport }

    public var isPaused: Bool { pauses.contains { $0.to == nil } }

    public var extensionDays: Int { extensions.reduce(0) { $0 + $1.days } }

    static func held(_ amount: Int) -> Int { min(max(amount, 0), longest) }
}

extension Clock {
    /// Stands still from `at`, if it is one that can; a clock that already stands still goes on standing still for the first cause.
    public mutating func pause(at: Instant, cause: PauseCause) {
        guard canPause, !isPaused else { return }
        pauses.append(ClockPause(cause: cause, from: at))
    }

    /// Runs again from `at`.
    public mutating func resume(at: Instant) {
        for place in pauses.indices where pauses[place].to == nil {
            pauses[place].to = max(at, pauses[place].from)
        }
    }

    /// Adds granted days; whether they may be granted is decided before (row 32: before due, once, within the row's limit).
    public mutating func extend(days: Int, at: Instant) {
        extensions.append(ClockExtension(days: days, grantedAt: at))
    }

    /// The duty is done. The time of a class clock is that of the answer, told once the answer was confirmed, lapsed or verified.
    public mutating func finish(at: Instant) {
        guard isRunning, let last = rounds.indices.last else { return }
        rounds[last].finishedAt = at
    }

    /// The finish is undone without a new round, as when an archived or merged report comes back: the days between do not count.
    public mutating func resumeFinished(at: Instant, cause: PauseCause = .archived) {
        guard let last = rounds.indices.last, let finished = rounds[last].finishedAt else { return }
        rounds[last].finishedAt = nil
        bridge(from: finished, to: at, cause: cause)
    }

    /// The report is reopened (G.2.7): a new round with the days that were left, but at least `minimum` working days.
    public mutating func reopen(at: Instant, minimum: Int) {
        guard let finished = finishedAt else { return }
        bridge(from: finished, to: at, cause: .closed)
        rounds.append(ClockRound(openedAt: at, minimum: minimum))
    }

    /// The duty goes to a body of another zone: the start date stays, only the closing instant follows (G.2.6).
    public mutating func rezone(to zone: ClockZone, agency: ID<Agency>?) {
        self.zone = zone
        self.agency = agency
    }

    /// A cross-agency disposition of the report, told to its class clock. `sharePercent` (row holderShare) gives the new holder his own
    /// window; nil leaves him the class due, as at door A without a bounce.
    public mutating func handOver(at: Instant, agency: ID<Agency>?, zone: ClockZone, sharePercent: Int?) {
        rezone(to: zone, agency: agency)
        holderShare = sharePercent.map {
            HolderShare(disposedOn: zone.date(of: at), disposedAt: at, percent: min(max($0, 0), 100))
        }
    }

    /// The first class, set at verification: the due counts from submission and no second yes is asked (G.2.8).
    public mutating func classify(as key: ClockKey, amount: Int) {
        self.key = key
        self.amount = Self.held(amount)
    }

    /// A later class. A shorter one leaves at least `minimum` working days from `at`, and never more than before; a longer one counts
    /// only where `mayLengthen` (second yes given and `mayLengthen(at:in:)`), else the old due stays under the new name.
    public mutating func reclassify(as newKey: ClockKey, amount newAmount: Int, at: Instant, minimum: Int, mayLengthen: Bool) {
        let newAmount = Self.held(newAmount)
        let refused = newAmount > amount && !mayLengthen
        classChanges.append(
            ClassChange(at: at, from: key, oldAmount: amount, minimum: Self.held(minimum), keepsOldDue: refused))
        key = newKey
        if !refused { amount = newAmount }
    }

    private mutating func bridge(from: Instant, to: Instant, cause: PauseCause) {
        if isPaused {
            resume(at: to)
        } else if canPause {
            pauses.append(ClockPause(cause: cause, from: from, to: to))
        }
    }
}
