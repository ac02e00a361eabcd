import Domain
import Hummingbird
import Services

/// Links by which bodies without an account give their part of the answer: made, listed and revoked on the case.
struct CaseBodyLinkPages {
    static let revoke = "cabut"

    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.officerBodyLinks("")) { _, context in
            try await page(try await CaseDesk(office: office).scene(context), FormInput([]), news: context.query.first("kabar"))
        }
        pages.post(.officerBodyLinks("")) { request, context in
            let form = try await context.readForm(request)
            return try await take(form, try await CaseDesk(office: office).scene(context), context)
        }
    }

    private func take(
        _ sent: FormInput, _ scene: CaseScene, _ context: OfficerContext<DeskOfficer>
    ) async throws -> any ResponseGenerator {
        var form = sent
        guard office.mayLinkBodies(scene.file) else { throw Problem(.forbidden, detail: "desk.act.unavailable") }
        if form.has(Self.revoke) {
            guard let id = ID<BodyLink>(form.raw(Self.revoke)) else { throw Problem.notFound }
            try await office.revokeBodyLink(id, on: scene.file.code, by: scene.officer.actor)
            return Redirect(to: .officerBodyLinks(scene.file.code.canonical), query: [("kabar", Self.revoke)])
        }
        let email = form.text("email", "bodylink.field.email", limit: 254)
        guard form.isValid else { return try await page(scene, form) }
        do {
            let path = try await office.makeBodyLink(
                BodyLinkForm(contribution: ID<Contribution>(form.raw("contribution")), email: email), on: scene.file.code,
                by: scene.officer.actor)
            return try await page(scene, FormInput([]), made: context.visit.site.publicOrigin + path, sentTo: email)
        } catch ServiceFault.invalid(let faults) {
            for fault in faults {
                let label: Phrase = fault.field == "email" ? "bodylink.field.email" : "bodylink.field.contribution"
                form.add(
                    fault.reason == .outOfRange
                        ? FieldError("contribution", "bodylink.secret") : FieldError(fault, label: label))
            }
            return try await page(scene, form)
        }
    }

    /// - Parameter made: the address of a link that was made just now; it is shown this once.
    private func page(
        _ scene: CaseScene, _ form: FormInput, news: String? = nil, made: String? = nil, sentTo: String = ""
    ) async throws -> Page {
        guard office.mayLinkBodies(scene.file) else { throw Problem(.forbidden, detail: "desk.act.unavailable") }
        let model = CaseBodyLinksModel(
            scene: scene, parts: try await office.linkableParts(of: scene.file),
            links: try await office.bodyLinks(of: scene.file.code, by: scene.officer.actor), form: form, made: made, sentTo: sentTo,
            isRevoked: news == Self.revoke)
        return Page(
            title: "bodylink.title", template: "bodylink/links", model: model, errors: form.errors, layout: .officer,
            breadcrumbs: [
                Link("layout.section.queue", to: .officerQueue),
                Link(.verbatim(scene.file.code.displayed), to: .officerReport(scene.file.code.canonical)),
            ])
    }
}

private struct CaseBodyLinksModel: ViewModel {
    let scene: CaseScene
    let parts: [Contribution]
    let links: [BodyLink]
    let form: FormInput
    let made: String?
    let sentTo: String
    let isRevoked: Bool

    private var words: DeskWords { scene.words }

    var view: ViewObject {
        [
            "code": .text(scene.file.code.displayed), "action": .text(SiteURL.officerBodyLinks(scene.file.code.canonical).path),
            "made": made.map { .object(["path": .text($0), "sent": sentTo.isEmpty ? .none : .text(sentTo)]) } ?? .none,
            "isRevoked": .flag(isRevoked), "hasParts": .flag(!parts.isEmpty),
            "fields": ViewValue(
                [
                    form.radios(
                        "contribution", "bodylink.field.contribution",
                        parts.map { part in
                            Choice(
                                part.id.description, .verbatim(words.name(of: part.from.holder)),
                                hint: part.question.map { .verbatim(scene.file.texts[$0.id] ?? "") } ?? "desk.parts.whole")
                        }),
                    form.line("email", "bodylink.field.email", hint: "bodylink.field.email.hint", kind: .email, limit: 254),
                ] as [any Component]),
            "button": .component(Button("bodylink.make")), "hasLinks": .flag(!links.isEmpty), "links": .list(links.map(line)),
        ]
    }

    private func line(_ link: BodyLink) -> ViewValue {
        .object([
            "id": .text(link.id.description), "body": .text(words.name(of: link.body)),
            "standing": .component(
                StatusTag(
                    "bodylink.standing.\(link.standing.rawValue)",
                    tone: link.standing == .open ? .waiting : link.standing == .answered ? .done : .neutral)),
            "made": .phrase(Phrase("bodylink.made", ["time": words.moment(link.madeAt), "date": words.lastDay(before: link.expiresAt)])),
            "email": .phrase(link.email.map { Phrase("bodylink.sentTo", ["address": $0]) } ?? "bodylink.printed"),
            "opened": .phrase(
                link.openedAt.map {
                    Phrase("bodylink.opened", ["time": words.moment($0), "count": String(link.openings)])
                } ?? "bodylink.unopened"),
            "accepted": ViewValue(link.acceptedAt.map { Phrase("bodylink.accepted", ["time": words.moment($0)]) }),
            "isOpen": .flag(link.standing == .open),
        ])
    }
}
