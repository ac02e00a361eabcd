import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("A visit as the check without which nothing is closed as finished")
struct VisitAsCheckTests {
    private func photo(_ desk: TestDesk, by actor: Actor, for audience: Audience = .office) async throws -> ID<Domain.Attachment> {
        let file = NewAttachment(
            id: desk.office.ids.next(), draft: nil, content: ContentHash(of: [4, 5, 6]), preview: nil, kind: .pdf, bytes: 3, width: nil,
            height: nil, description: "", audience: audience, officer: actor.officer)
        let moment = desk.clock.read()
        try await desk.office.store.write { session in _ = try session.run(AttachmentSQL.insert(file, at: moment)) }
        return file.id
    }

    /// Sends somebody to the place, who finds something there; with a photograph or without.
    private func visit(_ desk: TestDesk, _ code: TrackingCode, by visitor: Actor, withPhoto: Bool) async throws -> ID<FieldVisit> {
        let today = ClockZone.wib.date(of: desk.clock.read())
        let id = try await desk.office.assignVisit(
            code, to: try #require(visitor.officer), on: today, place: "Depan sekolah", task: "Periksa tambalannya.", by: desk.cast.liaison)
        let after = withPhoto ? [try await photo(desk, by: visitor)] : []
        try await desk.office.recordFinding(
            VisitFinding(text: "Sudah rata.", seenAt: desk.clock.read(), after: after, formKey: "kunjungan \(id)"), of: id, by: visitor)
        return id
    }

    private func ask(_ desk: TestDesk, _ code: TrackingCode) async throws -> ID<SecondYesRequest> {
        let evidence = try await photo(desk, by: desk.cast.liaison, for: .reporter)
        var texts = desk.office.manuscript()
        let statement = texts.write("Jalan sudah rata.", as: .statement, for: .everyone)
        _ = try await desk.office.act(
            Act(
                code: code, actor: desk.cast.liaison,
                command: .closeWithEvidence(.init(statement: statement, evidence: [evidence], rootCause: .facilityGap)), manuscript: texts,
                files: [evidence]))
        return try #require(try await desk.office.caseFile(code, for: .officer(desk.cast.supervisor)).requests.first).id
    }

    @Test(
        "stands for it where somebody outside the unit was there and took a photograph, and for nothing else",
        arguments: TestStores.engines)
    func chosen(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            var form = CategoryForm(try #require(try await office.rules.current().categories.entry(cast.category)))
            form.demandsFieldCheck = true
            try await office.editCategory(cast.category, form, by: .system)
            let code = try await desk.inProgress()
            _ = try await visit(desk, code, by: cast.liaison, withPhoto: true)
            _ = try await visit(desk, code, by: cast.supervisor, withPhoto: false)
            let request = try await ask(desk, code)
            #expect(try await office.checkingVisits(of: code, for: cast.supervisor).isEmpty, "the unit's own, and one without a photograph")
            await #expect(throws: Refusal(.missing, field: "checkPlace")) {
                try await desk.act(code, by: cast.supervisor) { _ in .approve(request, check: nil) }
            }
            #expect(try await desk.stored(code).report.state == .inProgress)

            let id = try await visit(desk, code, by: cast.supervisor, withPhoto: true)
            let found = try await office.checkingVisits(of: code, for: cast.supervisor)
            #expect(found.map(\.id) == [id])
            await #expect(throws: ServiceFault.notFound) { _ = try await office.checkingVisits(of: code, for: cast.neighbourAdmin) }
            let visit = try #require(found.first)
            let finding = try #require(visit.finding)
            try await desk.act(code, by: cast.supervisor) { texts in
                let place = texts.write("\(visit.place)\n\(finding.text)", as: .note, for: .office)
                return .approve(request, check: FieldCheck(seenAt: finding.seenAt, place: place, files: visit.files.map(\.id)))
            }
            #expect(try await desk.stored(code).report.closure == .resolvedWithEvidence)
            let told = try await office.caseFile(code, for: .officer(cast.supervisor)).timeline.first { $0.kind == "fieldChecked" }
            #expect(told?.text == "Depan sekolah\nSudah rata." && told?.files.map(\.id) == visit.files.map(\.id))
            for viewer in [Viewer.reporter, .everyone] {
                let file = try await office.caseFile(code, for: viewer)
                #expect(!file.timeline.contains { $0.kind == "fieldChecked" } && !file.files.contains { $0.id == visit.files.first?.id })
            }
        }
    }
}
