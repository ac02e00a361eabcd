import Domain
import Services

/// What was seen at the place of a case, and the form that sends somebody there.
struct CaseVisitsModel: ViewModel {
    let scene: CaseScene
    let visits: [FieldVisit]
    /// Who may be sent; empty for who may not send anybody.
    let people: [AssignableOfficer]
    let mayLendContact: Bool
    let form: FormInput
    let news: String?

    var view: ViewObject {
        let code = scene.file.code.canonical
        return [
            "news": news.map { _ in ViewValue(Banner(.success, "desk.news.done")) } ?? .none,
            "isEmpty": .flag(visits.isEmpty), "visits": .list(visits.reversed().map(visit)), "mayAssign": .flag(!people.isEmpty),
            "action": .text(SiteURL.caseVisits(code).path), "fields": ViewValue(fields), "button": .component(Button("desk.visit.assign")),
        ]
    }

    private var fields: [any Component] {
        let who = people.map { Choice($0.officer.description, .verbatim($0.name)) }
        let fields: [any Component] = [
            HiddenField(FormGuard.composeFieldName, form.composeKey ?? RandomWord.make()),
            form.select("officer", "desk.visit.officer", who), form.day("day", "desk.visit.day"),
            form.line("place", "desk.visit.place", hint: "desk.visit.place.hint", limit: FieldVisit.longestPlace),
            form.area("task", "desk.visit.task", hint: "desk.visit.task.hint", rows: 4, limit: FieldVisit.longestTask),
        ]
        guard mayLendContact else { return fields }
        return fields + [form.tick("withContact", "desk.visit.contact", "desk.visit.contact.yes", hint: "desk.visit.contact.hint")]
    }

    private func visit(_ visit: FieldVisit) -> ViewValue {
        func files(_ moment: FieldVisit.Moment) -> ViewValue {
            let ids = visit.files.filter { $0.moment == moment }.map(\.id)
            return FileLinks.list(scene.file.files.filter { ids.contains($0.id) }, scene.words)
        }
        func has(_ moment: FieldVisit.Moment) -> ViewValue { .flag(visit.files.contains { $0.moment == moment }) }
        return .object([
            "id": .text(visit.id.description), "name": .text(visit.name), "day": .text(scene.words.date(visit.day)),
            "place": .text(visit.place), "task": .text(visit.task), "isOpen": .flag(visit.isOpen && !people.isEmpty),
            "isCalledOff": .flag(visit.isCalledOff), "isWaiting": .flag(visit.isOpen),
            "contactUntil": ViewValue(visit.contactUntil.map { scene.words.moment($0) }),
            "finding": ViewValue(visit.finding?.text), "seenAt": ViewValue(visit.finding.map { scene.words.moment($0.seenAt) }),
            "point": ViewValue(visit.finding?.point?.description), "hasBefore": has(.before), "hasAfter": has(.after),
            "before": files(.before), "after": files(.after),
        ])
    }
}
