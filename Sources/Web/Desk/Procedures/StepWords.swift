import Domain
import Services

/// A step of an operating procedure in words: its state, its days, its moments, its seats.
enum StepWords {
    static func tag(_ reading: SopStepReading) -> StatusTag {
        switch reading.state {
        case .done: StatusTag("sop.state.done", tone: .done)
        case .late: StatusTag("sop.state.late", tone: .late)
        case .skipped: StatusTag("sop.state.skipped", tone: .waiting)
        case .pending:
            reading.startedAt == nil ? StatusTag("sop.state.pending", tone: .neutral) : StatusTag("sop.state.runs", tone: .progress)
        }
    }

    /// “Paling lama 3 hari kerja”; nil where the procedure names no days.
    static func days(_ step: SopStep) -> Phrase? {
        step.days.map { Phrase("sop.days.\(step.unit.rawValue)", phrases: ["count": .number($0)]) }
    }

    static func point(_ point: SopPoint) -> Phrase {
        switch point {
        case .event(let event): "sop.event.\(event.rawValue)"
        case .state(let state): Phrase("sop.entered", phrases: ["state": "desk.state.\(state.rawValue)"])
        }
    }

    static func span(_ step: SopStep) -> Phrase {
        Phrase("sop.span", phrases: ["from": point(step.from), "to": point(step.to)])
    }

    /// The seats by name, one after the other; nil where the procedure names none.
    static func roles(_ step: SopStep) -> Phrase? {
        let names = SopWords.namedRoles.filter(step.roles.contains).map { Phrase("desk.role.\($0.rawValue)") }
        guard let first = names.first else { return nil }
        return names.dropFirst().reduce(first) { Phrase("administration.detail.more", phrases: ["before": $0, "next": $1]) }
    }

    static func kind(_ kind: SopDeparture.Kind) -> Phrase { "sop.kind.\(kind.rawValue)" }
}
