import Domain
import Hummingbird
import Services

/// The officer's queue: what the seat may read, by time left.
struct QueuePages {
    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.officerStart) { _, _ in Redirect(to: .officerQueue) }
        pages.get(.officerQueue) { _, context in
            if context.officer.entersForCitizens { return Redirect(to: .counter) }
            // A code leads to its case, where the seat may see one; also a code that reads like a word.
            if let code = TrackingCode(context.query.first("kata") ?? ""), try await mayOpen(code, as: context.officer.actor) {
                return Redirect(to: .officerReport(code.canonical))
            }
            return try await page(context)
        }
    }

    private func mayOpen(_ code: TrackingCode, as actor: Actor) async throws -> Bool {
        do {
            _ = try await office.caseFile(code, for: .officer(actor))
            return true
        } catch ServiceFault.notFound {
            return false
        }
    }

    private func page(_ context: OfficerContext<DeskOfficer>) async throws -> Page {
        let officer = context.officer
        let ask = QueueAsk(context.query)
        let rules = try await office.rules.current()
        let agency = ask.agencyWords.isEmpty ? nil : rules.directory.search(ask.agencyWords, limit: 1).first
        let isUnknown = !ask.agencyWords.isEmpty && agency == nil
        let found =
            isUnknown
            ? nil
            : try await office.queue(
                for: officer.actor, filter: ask.filter(agency: agency?.id), after: ask.after, limit: QueueAsk.pageSize)
        let model = QueueModel(
            ask: ask, officer: officer, rows: found?.rows ?? [], next: found?.next, agency: agency, isAgencyUnknown: isUnknown,
            marks: found?.marks ?? [:], saved: try await office.savedFilters(for: officer.actor),
            labels: try await office.labels(for: officer.actor), reaches: office.reaches(of: officer.actor),
            counts: try await office.queueCounts(for: officer.actor), reviews: try await office.emergencyReviews(for: officer.actor),
            latestRun: officer.mayTick ? try await office.latestBulkRun(by: officer.actor) : nil,
            words: DeskWords(context, rules: rules, regions: office.regions),
            now: office.now())
        return Page(title: "desk.queue.title", template: "desk/queue", model: model, layout: .officer)
    }
}
