import DataAccess
public import Domain
import IndonesianText
import Sealing

extension HashPurpose {
    /// The mark of a finding's form, by which a second sending is known.
    static let visitForm = HashPurpose(rawValue: "visit-form")
}

extension Office {
    /// Keeps what the officer found, with its photographs. The very same form sent again, as a telephone does that got no answer, changes
    /// nothing; another one for a visit that was made already is `Refusal.alreadyDone`, any for one that was taken back
    /// `Refusal.wrongState`: the words stay with who typed them.
    public func recordFinding(_ finding: VisitFinding, of id: ID<FieldVisit>, by actor: Actor) async throws {
        let visit = try await visit(id, by: actor)
        if visit.isCalledOff { throw Refusal(.wrongState) }
        let (moment, key) = (now(), hashes.hash(finding.formKey, for: .visitForm))
        var finding = finding
        finding.text = (try? CleanText.lines(finding.text)) ?? ""
        var faults: [FieldFault] = []
        if CleanText.isInvisible(finding.text) { faults.append(FieldFault("finding", .missing)) }
        if finding.text.count > FieldVisit.longestFinding {
            faults.append(FieldFault("finding", .tooLong, limit: FieldVisit.longestFinding))
        }
        // A telephone's clock may run a little ahead.
        if finding.seenAt > moment.adding(seconds: 300) { faults.append(FieldFault("seenOn", .inTheFuture)) }
        if !faults.isEmpty { throw ServiceFault.invalid(faults) }
        let kept = finding
        try await store.write { session in
            guard try session.run(VisitSQL.finish(id, kept, key: key, at: moment)) == 1 else {
                let earlier = try session.first(VisitSQL.key(of: id))?.optionalBlob(0)
                if earlier == key { return }
                // With no finding on it, it was taken back a moment ago.
                throw Refusal(earlier == nil ? .wrongState : .alreadyDone)
            }
            let files = kept.before.map { ($0, FieldVisit.Moment.before) } + kept.after.map { ($0, FieldVisit.Moment.after) }
            guard !files.isEmpty else { return }
            try session.run(AttachmentSQL.assign(files.map(\.0), to: visit.report, writing: nil))
            for (file, moment) in files { try session.run(VisitSQL.insertFile(file, moment, of: id)) }
        }
    }
}
