import NIOCore

/// The clocks of one connection: says when a client has used up its time, and for what.
struct ConnectionClock {
    private let limits: ServerLimits
    private var headDue: NIODeadline?
    private var bodyDue: NIODeadline?
    private var answerDue: NIODeadline?
    private var closingDue: NIODeadline?
    private var stalledDue: NIODeadline?
    private var drainDue: NIODeadline?
    /// Time spent waiting for the client within the present window, and what came in it.
    private var waitingSince: NIODeadline?
    private var waited = TimeAmount.zero
    private var windowBytes = 0

    /// What to do about a client.
    enum Verdict: Equatable {
        case wait
        /// Tell it why and close.
        case refuse(ConnectionRefusal)
        /// Close without a word.
        case cut
    }

    init(limits: ServerLimits) {
        self.limits = limits
    }

    mutating func connected(at now: NIODeadline) { headDue = now + limits.headTime }

    /// The head is complete; a body may follow.
    mutating func headRead(at now: NIODeadline) {
        headDue = nil
        bodyDue = now + limits.bodyTime
        waited = .zero
        windowBytes = 0
    }

    mutating func bodyRead(_ bytes: Int) { windowBytes += bytes }

    mutating func requestRead(at now: NIODeadline) {
        bodyDue = nil
        answerDue = now + limits.answerTime
    }

    /// The rest of a request is no longer wanted: its answer was given.
    mutating func requestAbandoned() {
        bodyDue = nil
        answerDue = nil
    }

    /// We ask for bytes; from now on the client is waited for.
    mutating func readWanted(at now: NIODeadline) {
        if waitingSince == nil { waitingSince = now }
    }

    mutating func readCame(at now: NIODeadline) {
        if let since = waitingSince { waited = waited + (now - since) }
        waitingSince = nil
    }

    mutating func answerBegins() { answerDue = nil }

    /// An answer of so many bytes was handed to the socket.
    mutating func answerEnds(bytes: Int, at now: NIODeadline) { drainDue = now + drainTime(bytes) }

    /// The client has taken every byte.
    mutating func answerDrained() { drainDue = nil }

    /// The socket takes more, or does not before the client has read most of the last piece.
    mutating func writable(_ isWritable: Bool, lastPiece: Int, at now: NIODeadline) {
        stalledDue = isWritable ? nil : stalledDue ?? now + drainTime(max(65_536, lastPiece))
    }

    /// Nothing is asked or answered.
    mutating func resting(at now: NIODeadline) { headDue = now + limits.idleTime }

    mutating func stopping(at now: NIODeadline) { headDue = now + limits.stopTime }

    /// Our last words are on their way.
    mutating func closing(at now: NIODeadline) {
        headDue = nil
        bodyDue = nil
        answerDue = nil
        closingDue = now + limits.lingerTime
    }

    mutating func verdict(at now: NIODeadline, isResting: Bool) -> Verdict {
        if let closingDue, now >= closingDue, drainDue.map({ now >= $0 }) ?? true { return .cut }
        if [stalledDue, drainDue].contains(where: { $0.map { now >= $0 } ?? false }) { return .cut }
        if let headDue, now >= headDue { return isResting ? .cut : .refuse(.tooSlow) }
        if let bodyDue {
            if now >= bodyDue { return .refuse(.tooSlow) }
            readCameWithoutEnd(at: now)
            if waited >= limits.rateWindow {
                let seconds = max(1, Int(waited.nanoseconds / 1_000_000_000))
                guard windowBytes / seconds >= limits.leastRate else { return .refuse(.tooSlow) }
                waited = .zero
                windowBytes = 0
            }
        }
        if let answerDue, now >= answerDue { return .refuse(.noAnswerInTime) }
        return .wait
    }

    /// Moves the time waited so far into the window without ending the wait.
    private mutating func readCameWithoutEnd(at now: NIODeadline) {
        guard let since = waitingSince else { return }
        waited = waited + (now - since)
        waitingSince = now
    }

    /// Readers owe twice the rate of writers: the system's buffers read ahead for them.
    private func drainTime(_ bytes: Int) -> TimeAmount {
        limits.rateWindow + .milliseconds(Int64(bytes) * 500 / Int64(max(1, limits.leastRate)))
    }
}
