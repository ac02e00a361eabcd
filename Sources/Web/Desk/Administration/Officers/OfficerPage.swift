import Domain
import Services

/// One person of the office: who he is, his seats, and what can be done.
struct OfficerPage: AdministrationForm {
    let name = "officer"
    let list = AdministrationList.officers
    let needsProof = false

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] { [] }

    /// Nothing is saved here: every act has a page of its own.
    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        throw Problem(.methodNotAllowed)
    }

    func page(_ scene: AdministrationScene, menu: ViewValue) async throws -> Page {
        let officer = try await scene.office.officerEntry(try scene.entry(), by: scene.actor)
        let delegations = try await scene.office.delegations(for: scene.actor)
        let model: ViewObject = [
            "menu": menu, "heading": .text(officer.name),
            "news": AdministrationOutcome.banners(scene),
            "facts": .component(SummaryList(facts(officer, scene))), "seats": .list(officer.seats.map { seat($0, scene, delegations) }),
            "acts": ViewValue(acts(officer, scene)),
        ]
        return Page(title: .verbatim(officer.name), template: "administration/officer", model: model, layout: .officer)
    }

    private func facts(_ officer: OfficerEntry, _ scene: AdministrationScene) -> [SummaryRow] {
        [
            SummaryRow("account.email", officer.email), SummaryRow("administration.field.createdAt", scene.words.moment(officer.createdAt)),
            SummaryRow("administration.field.lastSeen", officer.lastSeenAt.map { scene.words.moment($0) } ?? "–"),
        ]
    }

    private func seat(_ seat: Seat, _ scene: AdministrationScene, _ delegations: [Delegation]) -> ViewValue {
        func act(_ noun: String) -> String {
            SiteURL.administrationAction(list.rawValue, scene.id, noun).path(query: [(name: "kursi", value: seat.id.description)])
        }
        return .object([
            "name": .phrase(scene.words.seat(seat)), "decree": ViewValue(seat.decree),
            "duties": .list(seat.duties.sorted { $0.rawValue < $1.rawValue }.map { .phrase("desk.duty.\($0.rawValue)") }),
            "delegations": .list(
                delegations.filter { $0.seat.id == seat.id }.map { delegation in
                    .phrase(
                        Phrase(
                            "desk.delegation.line",
                            [
                                "delegate": delegation.delegateName, "from": scene.words.date(delegation.from),
                                "to": scene.words.date(delegation.to),
                            ]))
                }),
            "limits": .list(scene.words.limits(seat.limits).map { .phrase($0) }),
            "limit": .component(LinkButton("administration.form.seatLimits.title", href: act("batas"), kind: .quiet)),
            "end": .component(LinkButton("administration.form.seatEnd.title", href: act("pengakhiran-kursi"), kind: .quiet)),
        ])
    }

    private func acts(_ officer: OfficerEntry, _ scene: AdministrationScene) -> [any Component] {
        guard officer.endedAt == nil else { return [] }
        func act(_ noun: String, _ name: String, _ kind: ButtonKind) -> LinkButton {
            LinkButton(
                "administration.form.\(name).title", to: .administrationAction(list.rawValue, scene.id, noun), kind: kind)
        }
        let invite = officer.hasPassword ? [] : [act("undangan", "officerAgain", .secondary)]
        return invite + [
            act("kursi", "seatNew", .secondary), act("kartu-kode", "codeCard", .quiet), act("faktor", "factorsReset", .quiet),
            act("sesi", "sessionsEnd", .quiet), act("serah-terima", "handOver", .quiet),
        ]
    }
}
