extension Report {
    mutating func applyClock(_ event: Event, at now: Instant) {
        switch event {
        case .clockStarted(let started):
            clocks.append(started)
        case .clockFinished(let key, let moment):
            if let index = clocks.lastIndex(where: { $0.key == key && $0.isRunning }) { clocks[index].clock.finish(at: moment) }
        case .clocksPaused(let cause):
            for index in clocks.indices where clocks[index].isRunning && clocks[index].clock.canPause {
                clocks[index].clock.pause(at: now, cause: cause)
            }
        case .clocksResumed:
            for index in clocks.indices where clocks[index].isRunning {
                clocks[index].clock.resume(at: now)
            }
        case .clockChanged(let clock):
            if let index = clocks.lastIndex(where: { $0.key == clock.key || ($0.key.isClassClock && clock.key.isClassClock) }) {
                clocks[index].clock = clock
            }
        default:
            break
        }
    }

    /// The clock of the promise to the reporter, whichever class it counts; it never restarts (rule G.2.6).
    public var classClock: CaseClock? {
        clocks.last { $0.key.isClassClock }
    }
}

extension ClockKey {
    /// Counts the whole case by its class.
    public var isClassClock: Bool {
        switch self {
        case .classNonSupervisory, .classSupervisory, .classInfoRequest, .classAspiration, .classWhistleblowing: true
        default: false
        }
    }

    /// Whether it goes on when an undone ending had stopped it; a question or an answer waits for the reporter anew, and a request for a
    /// yes has lapsed.
    var survivesInterruption: Bool {
        switch self {
        case .completion, .completionHolder, .reporterReply, .secondYes, .appealDecision, .transferAccept, .contribution: false
        default: true
        }
    }

    /// A date by which some office must have acted. The reporter's windows are none, nor is the time in which a body may say that the
    /// matter is not its own, nor the law's ceiling, which only warns.
    public var isOwed: Bool {
        !isReporterWindow && self != .notAuthority && self != .lawCeiling
    }

    /// The reporter's own time, which no office owes.
    public var isReporterWindow: Bool {
        switch self {
        case .reporterReply, .completion, .completionHolder, .reopenWindow, .appealWindow: true
        default: false
        }
    }
}
