import Domain
import Hummingbird
import Services

/// The signed documents of operating procedures: of those in force for everybody, of drafts for who keeps them.
struct ProcedureDocumentPages<Context: VisitContext> {
    let office: Office

    func register(in pages: PageGroup<Context>) {
        let office = office
        pages.get(.procedureDocument("")) { _, context in
            guard let id = context.parameters.get("id").flatMap({ ID<SopVersion>($0) }) else { throw Problem.notFound }
            let officer = context.visit.officer as? DeskOfficer
            return FileAnswer(try await office.procedureDocument(id, for: officer?.actor), office: office)
        }
    }
}
