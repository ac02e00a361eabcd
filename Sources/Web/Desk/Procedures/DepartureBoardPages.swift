import Domain
import Hummingbird
import Services

/// The board of departures: per step and unit, how many cases went another way, and what should be revised.
struct DepartureBoardPages {
    static let quarter = "triwulan"
    static let agency = "instansi"
    static let version = "versi"
    static let step = "langkah"

    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.departures) { _, context in try await page(context) }
        pages.post(.departures) { request, context in
            let form = try await context.readForm(request)
            let actor = context.officer.actor
            guard let version = ID<SopVersion>(form.raw(Self.version)), let step = Int(form.raw(Self.step)),
                let quarter = Quarter(form.raw(Self.quarter))
            else { throw Problem.notFound }
            let board = try await office.departureBoard(quarter, for: actor)
            guard let revision = board.revisions.first(where: { $0.version == version && $0.step == step }) else { throw Problem.notFound }
            let mark = context.text(DepartureBoardModel.mark(revision, quarter))
            let draft = try await office.reviseProcedure(version, for: context.officer.ownAgency, marking: [step: mark], by: actor)
            return Redirect(to: .administrationEntry(AdministrationList.procedures.rawValue, draft.description))
        }
    }

    private func page(_ context: OfficerContext<DeskOfficer>) async throws -> Page {
        let actor = context.officer.actor
        let rules = try await office.rules.current()
        let today = Quarter(of: ClockZone.wib.date(of: office.now()))
        let quarter = context.query.first(Self.quarter).flatMap { Quarter($0) } ?? today
        let agency = context.query.first(Self.agency).flatMap { rules.directory.agency(slug: $0) }
        let board = try await office.departureBoard(quarter, agency: agency?.id, for: actor)
        var cases: (step: SopStep, found: [DepartedCase])?
        if let version = context.query.first(Self.version).flatMap({ ID<SopVersion>($0) }).flatMap({ board.versions[$0] }),
            let number = context.query.first(Self.step).flatMap(Int.init), let step = version.steps.first(where: { $0.number == number })
        {
            cases = (step, try await office.departedCases(quarter, version: version.id, step: number, agency: agency?.id, for: actor))
        }
        let model = DepartureBoardModel(
            board: board, cases: cases, agency: agency, mayRevise: office.keepsProcedures(of: context.officer.ownAgency, actor),
            words: DeskWords(context, rules: rules), isCurrent: quarter == today)
        return Page(
            title: "sop.board.title", template: "desk/departures", model: model, layout: .officer,
            breadcrumbs: [Link("layout.section.queue", to: .officerQueue)])
    }
}
