import Domain
import Services

/// One visit for the officer who makes it: where, what to look at, and the form for what he finds. It names nobody.
struct VisitModel: ViewModel {
    let visit: FieldVisit
    let form: FormInput
    let key: String
    let words: DeskWords

    var view: ViewObject {
        [
            "action": .text(SiteURL.visit(visit.id.description).path), "id": .text(visit.id.description),
            "code": .text(visit.code.displayed), "day": .text(words.date(visit.day)), "place": .text(visit.place),
            "task": .text(visit.task), "isOpen": .flag(visit.isOpen), "finding": ViewValue(visit.finding?.text),
            "seenAt": ViewValue(visit.finding.map { words.moment($0.seenAt) }),
            "case": .text(SiteURL.officerReport(visit.code.canonical).path),
            "identity": visit.contactFrom == nil ? .none : .text(SiteURL.officerIdentity(visit.code.canonical).path),
            "until": ViewValue(visit.contactUntil.map { words.moment($0) }), "worker": .text(SiteURL.visitWorker.path),
            "scope": .text(SiteURL.visits.path), "key": .component(HiddenField(FormGuard.composeFieldName, key)),
            "fields": ViewValue(fields), "button": .component(Button("desk.visit.send")),
        ]
    }

    private var fields: [any Component] {
        [
            form.area("finding", "desk.visit.finding", hint: "desk.visit.finding.hint", rows: 6, limit: FieldVisit.longestFinding),
            form.day("seenOn", "desk.visit.seenOn"),
            form.line("seenTime", "desk.visit.seenTime", hint: "desk.field.checkTime.hint", width: .short, limit: 5),
            form.line("point", "desk.visit.point", hint: "desk.visit.point.hint", width: .medium, limit: 60),
            FileUpload(
                VisitForm.beforeField, "desk.visit.before", hint: "desk.visit.files.hint", error: form.errors[VisitForm.beforeField]),
            FileUpload(VisitForm.afterField, "desk.visit.after", error: form.errors[VisitForm.afterField]),
        ]
    }
}

/// One visit that was taken back, with what its officer has typed, for him to copy.
struct CalledOffVisitModel: ViewModel {
    let visit: FieldVisit
    let typed: String
    let words: DeskWords

    var view: ViewObject {
        [
            "code": .text(visit.code.displayed), "place": .text(visit.place), "worker": .text(SiteURL.visitWorker.path),
            "scope": .text(SiteURL.visits.path), "id": .text(visit.id.description), "typed": typed.isEmpty ? .none : .text(typed),
            "told": .phrase(Phrase("desk.visit.off.told", ["day": words.date(visit.day), "place": visit.place])),
            "case": .text(SiteURL.officerReport(visit.code.canonical).path),
            "note": .text(SiteURL.officerAction(visit.code.canonical, NoteAct().noun).path),
        ]
    }
}

/// The officer's visits, the nearest first.
struct VisitListModel: ViewModel {
    let visits: [FieldVisit]
    /// Taken back of late.
    let calledOff: [FieldVisit]
    let words: DeskWords
    let today: CivilDate
    let news: String?

    var view: ViewObject {
        [
            "news": news.map { _ in ViewValue(Banner(.success, "desk.visit.kept")) } ?? .none,
            "isEmpty": .flag(visits.isEmpty), "visits": .list(visits.map(line)),
            "calledOff": .list(
                calledOff.map { visit in
                    .object([
                        "told": .phrase(Phrase("desk.visit.off.told", ["day": words.date(visit.day), "place": visit.place]))
                    ])
                }), "worker": .text(SiteURL.visitWorker.path),
            "scope": .text(SiteURL.visits.path),
        ]
    }

    private func line(_ visit: FieldVisit) -> ViewValue {
        .object([
            "href": .text(SiteURL.visit(visit.id.description).path), "code": .text(visit.code.displayed),
            "day": .text(words.date(visit.day)), "place": .text(visit.place), "task": .text(visit.task),
            "isToday": .flag(visit.day == today && visit.isOpen), "isLate": .flag(visit.day < today && visit.isOpen),
            "isDone": .flag(visit.finding != nil),
        ])
    }
}
