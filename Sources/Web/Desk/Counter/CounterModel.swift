import Domain
import IndonesianText
import Sealing
import Services

/// The one page on which a report is written down for a citizen, with the entries whose slips are still to be handed over.
struct CounterModel: ViewModel {
    let form: FormInput
    let typed: CounterForm?
    let compose: RandomToken
    let officer: DeskOfficer
    let words: DeskWords
    let entries: [AssistedEntry]
    let backdate: Int
    let now: Instant
    let news: String?

    /// The two questions of the mode are left for the reporter to answer.
    static let beginning = [
        (name: "channel", value: Channel.walkIn.rawValue), (name: "relation", value: OnBehalf.himself.rawValue),
        (name: "citizenType", value: CitizenType.complaint.rawValue), (name: "ownAgency", value: "ya"),
    ]

    static func label(of field: String) -> Phrase {
        switch field {
        case "body": "report.story.body.name"
        case "landmark": "report.place.landmark.name"
        case "consent": "desk.counter.consent"
        case "mandate": "desk.counter.mandate"
        default: "fault.thisField"
        }
    }

    var view: ViewObject {
        [
            "news": news.map { _ in ViewValue(Banner(.success, "desk.counter.handed")) } ?? .none,
            "asks": typed?.isAskingWhere == true ? .component(Banner(.info, "desk.counter.where")) : .none,
            "action": .text(SiteURL.counter.path), "compose": .component(HiddenField(FormGuard.composeFieldName, compose.text)),
            "searched": .component(HiddenField("searched", typed?.place.searched ?? "")),
            "story": ViewValue(story), "place": ViewValue(place), "arrival": ViewValue(arrival), "mode": ViewValue(mode),
            "contact": ViewValue(contact), "consent": ViewValue(consent), "similarFrom": .text(SiteURL.apiSimilar.path),
            "send": .component(Button("desk.counter.send")), "hasEntries": .flag(!entries.isEmpty), "entries": .list(entries.map(line)),
        ]
    }

    private var story: [any Component] {
        [
            TextArea(
                "body", "desk.counter.body", hint: "desk.counter.body.hint", value: form.raw("body"), error: form.errors["body"], rows: 7),
            form.radios(
                "citizenType", "report.story.type.label",
                CitizenType.allCases.map { Choice($0.rawValue, "report.type.\($0.rawValue)") }),
            form.radios(
                "accuses", "report.story.accuses.label",
                YesNo.allCases.map { Choice($0.rawValue, "report.story.accuses.\($0.rawValue)") }),
        ]
    }

    private var place: [any Component] {
        var fields: [any Component] = [
            form.line("region", "report.place.region.label", hint: "desk.counter.region.hint", kind: .search, width: .medium)
        ]
        let regions = (typed?.place.region).map { [$0] } ?? typed?.found ?? []
        if !regions.isEmpty {
            fields.append(
                Radios(
                    "regionCode", "report.place.region.found",
                    options: regions.map { Choice($0.code.description, .verbatim($0.line)) }
                        + [Choice(PlaceForm.noneValue, "report.place.region.noneOfThese")],
                    chosen: typed?.place.region?.code.description ?? form.raw("regionCode"), error: form.errors["regionCode"]))
        }
        return fields + [
            form.line("landmark", "report.place.landmark.label"), form.day("incidentDate", "report.place.date.label"),
        ]
    }

    private var arrival: [any Component] {
        var fields: [any Component] = [
            form.radios(
                "channel", "desk.counter.channel", Channel.assisted.map { Choice($0.rawValue, "desk.counter.channel.\($0.rawValue)") }),
            form.day(
                "receivedOn", "desk.counter.receivedOn", hint: Phrase("desk.counter.receivedOn.hint", ["days": String(backdate)])),
            form.select(
                "relation", "desk.counter.relation", OnBehalf.allCases.map { Choice($0.rawValue, "desk.counter.relation.\($0.rawValue)") },
                prompt: nil),
        ]
        if officer.signedIn.seat.agency != nil {
            fields.append(form.tick("ownAgency", "desk.counter.agency", "desk.counter.agency.yes", hint: "desk.counter.agency.hint"))
        }
        fields.append(
            FileUpload(
                CounterForm.filesField, "desk.counter.files", hint: "desk.counter.files.hint", error: form.errors[CounterForm.filesField]))
        return fields
    }

    private var mode: [any Component] {
        let questions = [("isSecret", "secret"), ("isAnonymous", "anonymous")].map { name, words -> any Component in
            form.radios(
                name, "report.identity.\(words).label",
                [
                    Choice("true", "report.identity.\(words).yes", hint: "report.identity.\(words).yes.hint"),
                    Choice("false", "report.identity.\(words).no", hint: "report.identity.\(words).no.hint"),
                ])
        }
        return questions + [
            form.tick("isByChild", "report.identity.child.label", "report.identity.child.yes", hint: "desk.counter.child.hint")
        ]
    }

    private var contact: [any Component] {
        [
            form.line("name", "report.identity.name.label", width: .medium, limit: TextLimits.name.characters),
            form.line("phone", "report.identity.phone.label", kind: .tel, width: .medium, limit: 40),
            form.line("email", "report.identity.email.label", kind: .email, width: .medium, limit: TextLimits.email.characters),
        ]
    }

    private var consent: [any Component] {
        [
            form.area(
                CounterForm.consentField, "desk.counter.consent", hint: "desk.counter.consent.hint", rows: 2,
                limit: TextLimits.reason.characters),
            form.area("mandate", "desk.counter.mandate", hint: "desk.counter.mandate.hint", rows: 2, limit: TextLimits.reason.characters),
        ]
    }

    private func line(_ entry: AssistedEntry) -> ViewValue {
        .object([
            "code": .text(entry.code.displayed), "href": .text(SiteURL.counterEntry(entry.code.canonical).path),
            "at": .text(words.moment(entry.enteredAt)),
            "state": .phrase(
                entry.isOpen(at: now)
                    ? Phrase("desk.counter.entry.open", ["until": words.moment(entry.visibleUntil)]) : "desk.counter.entry.mandate"),
        ])
    }
}
