extension Decision {
    /// What the text was thought to allege is confirmed or declined body by body; nothing of it is passed over, and nothing of it is
    /// waved through with what nobody has looked at.
    mutating func decideProposals(confirmed: [Accused], declined: [Accused]) throws(Refusal) {
        for body in report.proposedAccused {
            let isConfirmed = confirmed.contains(body)
            guard isConfirmed != declined.contains(body) else { throw Refusal(.missing, field: "proposal") }
            record(.accusationProposalDecided(body, isConfirmed: isConfirmed))
        }
    }

    /// What the reporter said is decided like what the text was thought to allege: whom it accuses, or that it accuses nobody.
    mutating func decideSaid(accused: [Accused], isNobody: Bool) throws(Refusal) {
        guard report.isAccusationSaid else { return }
        guard (report.accused + accused).isEmpty == isNobody else { throw Refusal(.missing, field: "said") }
        record(.accusationSaidDecided(isConfirmed: !isNobody))
    }

    /// Whoever answers a matter himself has decided first whether it accuses somebody.
    func requireNoProposal() throws(Refusal) {
        if !report.proposedAccused.isEmpty || report.isAccusationSaid { throw Refusal(.conditionUnmet, field: "proposal") }
    }

    /// The mark goes only from those whom the report accuses; whoever asks is none of them, for nobody accused makes any move.
    mutating func liftAccusation(_ lift: AccusationLift) throws(Refusal) {
        guard !lift.accused.isEmpty else { throw Refusal(.missing, field: "lifted") }
        try require(lift.reason, field: "reason")
        guard lift.accused.allSatisfy(report.accused.contains) else { throw Refusal(.alreadyDone, field: "lifted") }
        record(.accusationLifted(lift))
    }
}

extension Report {
    /// People are accused for the units in which they sat: nobody knows for which of several, so they stay accused until the last is
    /// cleared. Who was named himself is cleared by name.
    mutating func applyLift(_ lift: AccusationLift) {
        accused.removeAll(where: lift.accused.contains)
        if !accused.contains(where: \.isBody) { accusedPeople = [] }
    }
}
