import Domain
import Services

/// Joins reports to a master one by one: each by the rules of its own, so that one that cannot be joined holds up no other.
struct MergingOfMany {
    /// What became of one.
    struct Result {
        let code: TrackingCode
        /// Nil where it was joined.
        let fault: Phrase?
    }

    let office: Office
    let officer: DeskOfficer
    let master: CaseFile

    /// The reporter of the joined report is told by letter; of the others he learns nothing.
    func take(_ code: TrackingCode, reason: String) async throws -> Result {
        try await act(on: code, move: .merge, otherwise: "desk.similar.result.closed") { texts in
            .merge(into: master.id, reason: texts.write(reason, as: .reason, for: .reporter))
        }
    }

    /// The other way: it goes on by itself, and its clocks from where they stood.
    func part(_ code: TrackingCode, reason: String) async throws -> Result {
        try await act(on: code, move: .unmerge, otherwise: "desk.similar.result.apart") { texts in
            .unmerge(texts.write(reason, as: .reason, for: .reporter))
        }
    }

    private func act(
        on code: TrackingCode, move: Move, otherwise fault: Phrase, _ command: (inout Manuscript) -> Command
    ) async throws -> Result {
        do {
            let file = try await office.caseFile(code, for: .officer(officer.actor))
            guard file.moves.contains(move) else { return Result(code: code, fault: fault) }
            var texts = office.manuscript()
            let command = command(&texts)
            _ = try await office.act(
                Act(code: code, actor: officer.actor, command: command, manuscript: texts, expecting: file.version))
            return Result(code: code, fault: nil)
        } catch ServiceFault.notFound {
            return Result(code: code, fault: "desk.similar.result.unknown")
        } catch ServiceFault.conflict {
            return Result(code: code, fault: "desk.similar.result.conflict")
        } catch let refusal as Domain.Refusal {
            return Result(code: code, fault: refusal.phrase)
        }
    }
}
