import Domain
import Services

/// What the text seems to allege, for the verifier to confirm or to decline, each body by itself. Nothing is chosen beforehand.
enum AccusationProposalFields {
    private enum Answer: String, CaseIterable {
        case confirm, decline
    }

    static func components(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        scene.file.proposals.enumerated().map { index, proposal in
            form.radios(
                name(index), label(proposal, scene), hint: hint(proposal),
                Answer.allCases.map { Choice($0.rawValue, "desk.proposal.\($0.rawValue)") })
        }
    }

    /// Whom the verifier confirms and declines; a body without an answer is a fault of the form.
    static func read(_ form: inout FormInput, _ scene: CaseScene) -> (confirmed: [Accused], declined: [Accused]) {
        var (confirmed, declined) = ([Accused](), [Accused]())
        for (index, proposal) in scene.file.proposals.enumerated() {
            switch form.choice(name(index), label(proposal, scene), as: Answer.self, required: true) {
            case .confirm: confirmed.append(proposal.accused)
            case .decline: declined.append(proposal.accused)
            case nil: break
            }
        }
        return (confirmed, declined)
    }

    private static func name(_ index: Int) -> String { "proposal\(index + 1)" }

    private static func label(_ proposal: AccusationProposal, _ scene: CaseScene) -> Phrase {
        Phrase("desk.proposal.label", ["body": scene.words.name(of: Holder(agency: proposal.accused.agency, unit: proposal.accused.unit))])
    }

    private static func hint(_ proposal: AccusationProposal) -> Phrase {
        proposal.words.isEmpty ? "desk.proposal.hint" : Phrase("desk.proposal.words", ["words": proposal.words.joined(separator: ", ")])
    }
}
