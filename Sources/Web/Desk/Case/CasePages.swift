import Domain
import Hummingbird
import Services

/// A case as an officer works on it.
struct CasePages {
    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.officerReport("")) { _, context in
            let scene = try await CaseDesk(office: office).scene(context)
            return Page(
                title: Phrase("desk.case.title", ["code": scene.file.code.displayed, "title": scene.file.title]), template: "desk/case",
                model: CaseModel(scene: scene, news: context.query.first("kabar")), layout: .officer,
                breadcrumbs: [Link("layout.section.queue", to: .officerQueue)])
        }
    }
}
