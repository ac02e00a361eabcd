import DataAccess
import Domain
import IndonesianText

extension Office {
    /// Learns from the office's own verified reports who should have one and what it is, and lets the new models answer from now on.
    /// Where it cannot, or is broken off, the ones there were go on.
    /// - Parameters:
    ///   - threads: how many labels are learned at once.
    ///   - progress: told the share that is done, from 0 to 1.
    /// - Returns: a line for each model; kinds about which too little is known yet are left out.
    /// - Throws: `TextLessonRefusal` where nothing can be learned of bodies, categories and classes alike.
    public func learnRouting(threads: Int, progress: @escaping @Sendable (Double) -> Void = { _ in }) async throws -> [LearnedModel] {
        let settled = try await settledReports()
        let moment = now()
        var learned: [(kind: LearnedKind, model: TextModel)] = []
        var refusal: TextLessonRefusal?
        for (place, kind) in LearnedKind.allCases.enumerated() {
            let examples = settled.compactMap { report in
                report.decided[kind].map { TextExample(text: report.text, label: $0, places: report.places) }
            }
            do {
                let lesson = try TextLesson(examples, threads: threads)
                let share = 1 / Double(LearnedKind.allCases.count)
                learned.append((kind, try await lesson.learn { progress((Double(place) + $0) * share) }))
            } catch let why as TextLessonRefusal {
                refusal = refusal ?? why
            }
        }
        if learned.isEmpty, let refusal { throw refusal }
        let lines = try await store.write { [learned] session in
            let version = try (session.first(LearnedModelSQL.newest)?.int(0) ?? 0) + 1
            let lines = learned.map { kind, model in
                LearnedModel(version: version, kind: kind, learnedAt: moment, examples: model.examples, trial: model.trial)
            }
            for (line, entry) in zip(lines, learned) { try session.run(LearnedModelSQL.insert(line, bytes: entry.model.bytes)) }
            try session.run(LearnedModelSQL.empty(before: version - LearnedModelSQL.kept + 1))
            try session.run(
                OfficeLogSQL.insert(
                    OfficeLogEntry(
                        id: ids.next(), at: moment, officer: nil, officerName: nil, agency: nil, act: .routingLearned,
                        subject: "\(version)", detail: ["reports": "\(settled.count)"])))
            return lines
        }
        routing.forget()
        return lines
    }

    /// The lessons so far, the newest first.
    public func learnedModels(limit: Int = 60) async throws -> [LearnedModel] {
        try await store.read { session in try session.rows(LearnedModelSQL.lines(limit: limit)).map(LearnedModelSQL.line) }
    }

    /// Whether a night's lesson is due: none was learned since yesterday's midnight in the capital, and it is night.
    public func isLessonDue() async throws -> Bool {
        let moment = now()
        let midnight = ClockZone.wib.startOfDay(ClockZone.wib.date(of: moment))
        guard moment >= midnight.adding(seconds: 3600), moment < midnight.adding(seconds: 5 * 3600) else { return false }
        guard let last = try await learnedModels(limit: 1).first else { return true }
        return last.learnedAt < midnight
    }

    /// Oldest first; read in portions, so that no transaction is long.
    private func settledReports() async throws -> [SettledReport] {
        var found: [SettledReport] = []
        var next = ID<Report>(Int64.max)
        while found.count < TextLesson.mostExamples {
            let portion = try await store.read { [next] session in
                try session.rows(LearnedModelSQL.settled(before: next, limit: 2000)).map { try SettledReport($0, regions: regions) }
            }
            guard let last = portion.last else { break }
            found += portion
            next = last.id
        }
        return found.reversed()
    }
}
