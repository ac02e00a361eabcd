import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

extension TestDesk {
    /// The nation's procedure as it is shipped.
    func loadProcedures() async throws {
        let empty = ReferenceSet(
            provinces: [], regencies: [], districts: [], villages: [], retiredRegions: [], agencies: [], holidays: [], categories: [],
            stopWords: [])
        try await office.loadReference(empty, policies: [], procedures: try SopStepRow.read(folder: TestOffice.folder).get())
    }

    var tomorrow: CivilDate { ClockZone.wib.date(of: clock.read()).next }

    /// A signed document as the cleaner would have left it.
    func document() async throws -> ID<Domain.Attachment> {
        let file = NewAttachment(
            id: office.ids.next(), draft: nil, content: ContentHash(of: [1, 2, 3]), preview: nil, kind: .pdf, bytes: 3, width: nil,
            height: nil,
            description: "", audience: .everyone, officer: cast.admin.officer)
        let moment = clock.read()
        try await office.store.write { session in _ = try session.run(AttachmentSQL.insert(file, at: moment)) }
        return file.id
    }

    static let ownSteps: [SopStep] = [
        SopStep(number: 1, name: "Loket memeriksa", roles: [.nationalAdmin], from: .event(.submitted), to: .event(.verified), days: 3),
        SopStep(
            number: 2, name: "Kasubag Umum menelaah", roles: [.agencyAdmin], from: .event(.disposed), to: .event(.firstFollowedUp), days: 2),
        SopStep(number: 3, name: "Konsep nota dinas", roles: [.liaisonOfficer], from: .event(.disposed), to: .event(.answerDrafted)),
        SopStep(number: 4, name: "Jawaban", roles: [.liaisonOfficer], from: .event(.answerDrafted), to: .event(.answered), days: 1),
    ]

    /// A version of the city's, in force from tomorrow on.
    @discardableResult
    func issue(_ number: String, steps: [SopStep] = ownSteps, from day: CivilDate? = nil, to last: CivilDate? = nil) async throws -> ID<
        SopVersion
    > {
        let id = try await office.addProcedure(SopForm(number: number, decree: "SK 1/2026"), of: cast.city, by: cast.admin)
        for step in steps { try await office.keepStep(step, at: nil, of: id, by: cast.admin) }
        try await office.editProcedure(
            id,
            SopForm(
                number: number, decree: "SK 1/2026", validFrom: day ?? tomorrow, validTo: last, document: try await document(),
                isIssued: true),
            by: cast.admin)
        return id
    }

    func procedure(_ code: TrackingCode, for viewer: Viewer) async throws -> CaseProcedure? {
        try await office.caseFile(code, for: viewer).procedure
    }

    func departures(_ code: TrackingCode) async throws -> [String] {
        try await office.caseFile(code, for: .officer(cast.verifier)).procedure?.departures.map {
            "\($0.departure.round).\($0.departure.step) \($0.departure.kind.rawValue)"
        } ?? []
    }
}
