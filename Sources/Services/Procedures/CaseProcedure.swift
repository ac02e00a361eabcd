public import Domain

/// What the body of a case works by, how far that has come, and where the case went another way.
public struct CaseProcedure: Sendable, Equatable {
    public let version: SopVersion
    /// One for each step of the version, in its order.
    public let steps: [SopStepReading]
    /// Empty for the reporter.
    public let departures: [RecordedDeparture]
    /// The number of the step that is to be done next; nil where none waits.
    public let next: Int?

    /// Before a body has the report, by what the body works that will verify it. Nil where no procedure is in force, or the case ended
    /// before anybody had it.
    init?(dossier: Dossier, report: Report, rules: Rules, now: Instant) {
        if let known = dossier.procedure, let version = rules.procedures[known.version] {
            self.version = version
            steps = known.steps.map { $0.at(now) }
        } else {
            let body = report.holder?.holder.agency ?? report.door.agency
            let zone = report.holder?.zone ?? .wib
            guard ![.closed, .archived, .referredToOmbudsman].contains(report.state),
                let version = rules.procedures.version(for: body, on: zone.date(of: report.disposedAt ?? now))
            else { return nil }
            self.version = version
            steps = version.steps.map { SopStepReading(step: $0.number, state: .pending) }
        }
        departures = dossier.departures
        next = [.closed, .archived].contains(report.state) ? nil : SopReading.next(steps)
    }

    private init(version: SopVersion, steps: [SopStepReading], next: Int?) {
        self.version = version
        self.steps = steps
        self.next = next
        departures = []
    }

    /// As the reporter reads it: the steps that he is told of, without the office's own names for them and who takes them.
    var forReporter: CaseProcedure {
        var told = version
        told.decree = ""
        told.steps = version.steps.filter(\.to.isTold).map { step in
            var plain = step
            plain.name = ""
            plain.roles = []
            plain.mark = ""
            return plain
        }
        let numbers = Set(told.steps.map(\.number))
        let shown = steps.filter { numbers.contains($0.step) }
        return CaseProcedure(version: told, steps: shown, next: next.flatMap { _ in SopReading.next(shown) })
    }
}

extension SopStepReading {
    /// As it stands at that moment: what waited may have become late since it was written down.
    func at(_ now: Instant) -> SopStepReading {
        guard state == .pending, let dueAt, dueAt <= now else { return self }
        var late = self
        late.state = .late
        return late
    }
}
