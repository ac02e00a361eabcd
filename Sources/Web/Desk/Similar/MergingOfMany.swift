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
        do {
            let file = try await office.caseFile(code, for: .officer(officer.actor))
            guard file.moves.contains(.merge) else { return Result(code: code, fault: "desk.similar.result.closed") }
            var texts = office.manuscript()
            let wording = texts.write(reason, as: .reason, for: .reporter)
            _ = try await office.act(
                Act(
                    code: code, actor: officer.actor, command: .merge(into: master.id, reason: wording), manuscript: texts,
                    expecting: file.version))
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
