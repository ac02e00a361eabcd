import Domain
import Hummingbird
import Services

/// Who stands in for whom while somebody is away: named by who will be away, or by who keeps the people of the body.
struct DelegationPages {
    static let end = "akhiri"

    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.delegations) { _, context in try await page(context, nil) }
        pages.post(.delegations) { request, context in
            var form = try await context.readForm(request)
            let actor = context.officer.actor
            if form.has(Self.end) {
                guard let id = ID<Delegation>(form.raw(Self.end)) else { throw Problem.notFound }
                try await office.endDelegation(id, by: actor)
                return Redirect(to: .delegations, query: [("kabar", "selesai")])
            }
            let from = form.civilDate("from", "desk.delegation.from", required: true)
            let to = form.civilDate("to", "desk.delegation.to", required: true)
            let reason = form.text("reason", "desk.delegation.reason", required: true, limit: 200)
            guard form.isValid else { return try await page(context, form) }
            do {
                try await office.delegate(
                    DelegationForm(
                        seat: ID<Seat>(form.raw("seat")), delegate: ID<Officer>(form.raw("delegate")), from: from, to: to, reason: reason),
                    by: actor)
            } catch ServiceFault.invalid(let faults) {
                for fault in faults { form.add(Self.error(fault)) }
                return try await page(context, form)
            }
            return Redirect(to: .delegations, query: [("kabar", "tersimpan")])
        }
    }

    /// Each refusal in words of its own.
    private static func error(_ fault: FieldFault) -> FieldError {
        switch (fault.field, fault.reason) {
        case ("delegate", .unknown): FieldError("delegate", "desk.delegation.fault.outside")
        case ("delegate", .reserved): FieldError("delegate", "desk.delegation.fault.right")
        case ("delegate", .checksHimself): FieldError("delegate", "desk.delegation.fault.checks")
        case ("delegate", .circular): FieldError("delegate", "desk.delegation.fault.away")
        case ("seat", .circular): FieldError("seat", "desk.delegation.fault.standsIn")
        case ("from", .taken): FieldError("from", "desk.delegation.fault.overlap")
        case ("from", .outOfRange): FieldError("from", "desk.delegation.fault.past")
        case ("to", .outOfRange): FieldError("to", "desk.delegation.fault.end")
        default: FieldError(fault, label: Phrase("desk.delegation.\(fault.field)"))
        }
    }

    private func page(_ context: OfficerContext<DeskOfficer>, _ form: FormInput?) async throws -> Page {
        let actor = context.officer.actor
        let people = try await office.delegationPeople(for: actor)
        let rules = try await office.rules.current()
        let model = DelegationsModel(
            people: people, seats: office.delegableSeats(among: people, by: actor),
            running: try await office.delegations(for: actor).map { ($0, office.mayEnd($0, by: actor)) },
            form: form ?? FormInput([]), words: DeskWords(context, rules: rules), news: context.query.first("kabar"))
        return Page(
            title: "desk.delegation.title", template: "desk/delegations", model: model, errors: form?.errors ?? .none, layout: .officer,
            breadcrumbs: [Link("layout.section.queue", to: .officerQueue)])
    }
}

private struct DelegationsModel: ViewModel {
    let people: [SeatedOfficer]
    let seats: [SeatedOfficer]
    let running: [(delegation: Delegation, mayEnd: Bool)]
    let form: FormInput
    let words: DeskWords
    let news: String?

    var view: ViewObject {
        [
            "news": news.flatMap {
                ["tersimpan", "selesai"].contains($0) ? ViewValue(Banner(.success, "desk.delegation.news.\($0)")) : nil
            }
                ?? .none,
            "action": .text(SiteURL.delegations.path), "hasForm": .flag(!seats.isEmpty), "fields": ViewValue(fields),
            "button": .component(Button("desk.delegation.button")), "hasRunning": .flag(!running.isEmpty),
            "running": .list(running.map { line($0.delegation, mayEnd: $0.mayEnd) }),
        ]
    }

    private var fields: [any Component] {
        var seen: Set<ID<Officer>> = []
        let others = people.filter { seen.insert($0.officer).inserted }
        return [
            form.select(
                "seat", "desk.delegation.seat",
                seats.map { Choice($0.seat.id.description, Phrase("desk.delegation.person", phrases: person($0))) }),
            form.select(
                "delegate", "desk.delegation.delegate", hint: "desk.delegation.delegate.hint",
                others.map { Choice($0.officer.description, Phrase("desk.delegation.person", phrases: person($0))) }),
            form.day("from", "desk.delegation.from"), form.day("to", "desk.delegation.to"),
            form.line("reason", "desk.delegation.reason", hint: "desk.delegation.reason.hint"),
        ]
    }

    private func person(_ person: SeatedOfficer) -> [String: Phrase] {
        ["name": .verbatim(person.name), "seat": words.seat(person.seat)]
    }

    private func line(_ delegation: Delegation, mayEnd: Bool) -> ViewValue {
        .object([
            "id": .text(delegation.id.description), "absent": .text(delegation.absentName), "delegate": .text(delegation.delegateName),
            "seat": .phrase(words.seat(delegation.seat)), "from": .text(words.date(delegation.from)),
            "to": .text(words.date(delegation.to)),
            "reason": .text(delegation.reason), "mayEnd": .flag(mayEnd),
            "tag": .component(
                StatusTag(
                    delegation.isRunning ? "desk.delegation.running" : "desk.delegation.coming",
                    tone: delegation.isRunning ? .done : .waiting)),
        ])
    }
}
