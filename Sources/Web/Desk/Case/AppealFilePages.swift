import Domain
import Hummingbird
import Services

/// The file of a case for who judges an appeal, and for the Ombudsman once it is referred to him: as much as the seat may read.
struct AppealFilePages {
    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.officerAppealFile("")) { _, context in
            let scene = try await CaseDesk(office: office).scene(context)
            let rules = try await office.rules.current()
            let file = AppealFile(
                file: scene.file, words: CaseWords(scene.file, rules: rules, office: office, visit: context.visit), now: office.now())
            return file.page(layout: .officer, back: .officerReport(scene.file.code.canonical))
        }
    }
}
