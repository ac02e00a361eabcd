import Domain

/// What holds of every report after every move.
enum Invariants {
    static func faults(in report: Report) -> [String] {
        var faults: [String] = []
        func expect(_ holds: Bool, _ what: String) {
            if !holds { faults.append("\(what) [\(report.state)]") }
        }
        let state = report.state
        let running = report.runningClocks
        let keys = running.map(\.key)
        expect((report.closure != nil) == (state == .closed), "a closure exactly where it is closed")
        expect((report.closedAt != nil) == (state == .closed), "a closing time exactly where it is closed")
        expect((report.archiveCode != nil) || state != .archived, "an archive code where it is archived")
        if [.disposed, .inProgress, .answered].contains(state) { expect(report.holder != nil, "a holder who works on it") }
        if state == .inArbitration || report.needsRedisposition { expect(report.holder == nil, "no holder while its body is sought") }
        expect((state == .awaitingReporter) <= (report.stateBefore != nil), "a way back from a question")
        for key in Set(keys) where key != .contribution {
            expect(keys.filter { $0 == key }.count == 1, "one running clock \(key)")
        }
        if state == .closed {
            expect(Set(keys).isSubset(of: [.reopenWindow, .appealDecision, .secondYes, .apipTask]), "no duty runs when closed: \(keys)")
        }
        if state == .referredToOmbudsman { expect(keys.isEmpty, "no clock runs at the Ombudsman: \(keys)") }
        if state == .archived {
            let kept: Set<ClockKey> = [.verify, .verifyShort, .lawCeiling, .redispose, .appealWindow]
            expect(keys.allSatisfy { kept.contains($0) || $0.isClassClock }, "no duty runs when archived: \(keys)")
        }
        let isEnded = state == .closed || state == .referredToOmbudsman
        expect(keys.filter(\.isClassClock).count == (isEnded ? 0 : 1), "the class clock runs until the end")
        let stands = [.answered, .awaitingReporter, .archived].contains(state)
        expect(isEnded || report.classClock?.clock.isPaused == stands, "the class clock stands still exactly where the rules say")
        expect(!running.contains { $0.key.isReporterWindow && $0.clock.isPaused }, "a window of the reporter never stands still")
        expect(keys.contains(.reporterReply) <= (state == .answered), "a reply is awaited only after an answer")
        expect((state == .answered) == (keys.contains(.reporterReply) || (report.appealPending && state == .answered)), "an answer ends")
        expect(
            (state == .awaitingReporter) == (keys.contains(.completion) || keys.contains(.completionHolder)), "a question has an end")
        expect((state == .inArbitration) <= keys.contains(.arbitration), "an arbitration has an end")
        expect(!report.needsRedisposition || state != .unverified || keys.contains(.redispose), "a bounce has an end")
        expect(keys.contains(.transferAccept) == (report.transfer != nil), "an offer has an end")
        expect(keys.contains(.secondYes) == !report.requests.isEmpty, "a request has an end, and only a request")
        expect(
            keys.contains(.appealDecision) == (report.appealPending || (report.archiveAppealed && state == .unverified)),
            "an appeal has an end")
        expect(keys.contains(.appealWindow) <= (state == .archived), "a window to appeal only where it is archived")
        let hasObjection = report.reclassification?.objection == .pending
        expect(keys.contains(.apipTask) <= (report.awaitsRatingReview || hasObjection), "a task of the inspectorate has an end")
        expect(report.awaitsRatingReview <= keys.contains(.apipTask), "a low rating is somebody's task")
        expect(!report.awaitsRatingReview || state == .closed, "a low rating waits only where the case is closed")
        expect(Set(report.requests.map(\.act)).count == report.requests.count, "one open request for each move")
        if report.isPublic {
            expect(!report.mode.isSecret && !report.isSensitive && report.verifiedAt != nil, "public only what may be")
        }
        expect(!report.isSensitive || report.mode.isSecret, "sensitive is secret")
        expect(report.bounces <= 2, "no third bounce")
        if let holder = report.holder {
            expect(
                !report.accused.contains { $0.agency == holder.holder.agency && ($0.unit == nil || $0.unit == holder.holder.unit) },
                "no accused body holds it")
        }
        return faults
    }
}

extension Bool {
    /// Implies.
    static func <= (left: Bool, right: @autoclosure () -> Bool) -> Bool { !left || right() }
}
