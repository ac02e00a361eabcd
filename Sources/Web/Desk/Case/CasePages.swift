import Domain
import Hummingbird
import Services

/// A case as an officer works on it.
struct CasePages {
    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.officerReport("")) { _, context in try await page(context, news: context.query.first("kabar")) }
    }

    /// - Parameter marking: a form of the working marks that was sent and must be mended.
    func page(_ context: OfficerContext<DeskOfficer>, news: String? = nil, marking: FormInput? = nil) async throws -> Page {
        var scene = try await CaseDesk(office: office).scene(context)
        let actor = context.officer.actor
        scene.marks = try await office.deskMarks(scene.file, for: actor)
        // Whoever looks at the case has left its forms.
        if scene.marks.isOpenHere { try await office.closeForWork(scene.file.id, by: actor) }
        let people = scene.marks.mayAssign ? try await office.assignableOfficers(scene.file.code, by: actor) : []
        let tasks = try await office.caseTasks(of: scene.file.id, for: actor)
        let checklist = scene.marks.mayMark ? try await office.checklist(for: scene.file.category, by: actor) : []
        let work = CaseTasksModel(
            scene: scene, tasks: tasks, people: people, hasChecklist: !Set(checklist).isSubset(of: tasks.map(\.text)), form: marking)
        scene.doubt = try await office.markOffer(on: scene.file.code, for: actor)
        return Page(
            title: Phrase("desk.case.title", ["code": scene.file.code.displayed, "title": scene.file.title]), template: "desk/case",
            model: CaseModel(
                scene: scene, people: people, tasks: work, joint: try await office.joint(scene.file.id), news: news, marking: marking),
            errors: marking?.errors ?? .none,
            layout: .officer, breadcrumbs: [Link("layout.section.queue", to: .officerQueue)])
    }
}
