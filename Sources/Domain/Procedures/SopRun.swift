/// The time in which one body worked on a report under one version of an operating procedure: from its disposition to the next one to
/// another agency. Cut out of the whole history of the report.
public struct SopRun: Sendable {
    /// One event as a procedure looks at it.
    struct Moment: Sendable {
        let sequence: Int64
        let at: Instant
        let actor: Actor
        let points: [SopPoint]
        /// In whose hands the report was after it.
        let holder: Holder?
        /// The case is finished as far as the office is concerned: what was not done by now was left out.
        let finishes: Bool
        /// The case has left the body, or came to an end that leaves nothing to do.
        let leaves: Bool
        /// The case comes back to work after an answer or an ending.
        let returns: Bool
        let entersState: Bool
    }

    /// The event with which it began: the disposition.
    public let sequence: Int64
    public let beganAt: Instant
    public let target: Target
    /// What came before the first disposition too, where this is it.
    public let isFirst: Bool
    let moments: [Moment]
    /// Pauses of the report over its whole life, with their limit in days.
    let pauses: [ClockPause]
    let pauseLimit: Int?

    /// When it ended, by a disposition to another agency; nil while it lasts.
    public let endedAt: Instant?

    /// Every run of a report, the first one first; none before its first disposition.
    public static func all(in history: [StampedEvent]) -> [SopRun] {
        var report = Report.draft(id: ID(0))
        var moments: [Moment] = []
        var begins: [(index: Int, target: Target)] = []
        for stamped in history {
            let before = report.state
            report.apply(stamped)
            if let target = handedTo(stamped.event), target.holder.agency != begins.last?.target.holder.agency {
                begins.append((moments.count, target))
            }
            moments.append(Moment(stamped, report: report, before: before))
        }
        let clock = report.classClock?.clock
        return begins.enumerated().compactMap { place, begin in
            let next = place + 1 < begins.count ? begins[place + 1].index : nil
            guard begin.index < moments.count else { return nil }
            let own = moments[begin.index..<(next ?? moments.count)]
            // What one act brings stands together, whatever the order of its events.
            let receipt = moments[..<begin.index].filter { place == 0 || $0.points.contains(where: \.isOfReceipt) }
            return SopRun(
                sequence: moments[begin.index].sequence, beganAt: moments[begin.index].at, target: begin.target, isFirst: place == 0,
                moments: receipt + own, pauses: clock?.pauses ?? [], pauseLimit: clock?.pauseLimit,
                endedAt: next.map { moments[$0].at })
        }
    }

    private static func handedTo(_ event: Event) -> Target? {
        switch event {
        case .disposed(let disposal): disposal.target
        case .handledDirectly(let target): target
        default: nil
        }
    }
}

extension SopRun.Moment {
    init(_ stamped: StampedEvent, report: Report, before: ReportState) {
        sequence = stamped.sequence
        at = stamped.at
        actor = stamped.actor
        holder = report.holder?.holder
        var points: [SopPoint] = []
        if let event = SopEvent(rawValue: stamped.event.kind) { points.append(.event(event)) }
        if report.state != before { points.append(.state(report.state)) }
        self.points = points
        entersState = report.state != before
        let isEnding = report.state != before && [.closed, .archived, .referredToOmbudsman].contains(report.state)
        let counts = report.state == .closed && report.closure.map { $0.countsAsFinished && $0 != .handedOver } ?? false
        finishes = isEnding && counts
        leaves = isEnding && !counts
        returns = report.state != before && [.answered, .closed].contains(before) && [.disposed, .inProgress].contains(report.state)
    }
}
