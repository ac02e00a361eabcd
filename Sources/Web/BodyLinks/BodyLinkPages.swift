import Domain
import HTTPTypes
import Hummingbird
import Sealing
import Services

/// One case for a body without an account, by its link: what is asked of it, and its answer.
struct BodyLinkPages {
    static let accepted = "diterima"

    private enum Decision: String, CaseIterable {
        case accept, answer, decline
    }

    let office: Office

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.bodyLink("")) { _, context in
            guard let found = try await found(context) else { return gone(nil) }
            guard let shown = try await office.linkedCase(found) else { return gone(found) }
            return try await page(shown, FormInput([]), context)
        }
        pages.post(.bodyLink("")) { request, context in
            let form = try await context.readForm(request)
            guard let found = try await found(context) else { return gone(nil) }
            guard let shown = try await office.linkedCase(found) else { return gone(found) }
            return try await take(form, shown, context)
        }
        pages.get(.bodyLinkFile("", "")) { _, context in
            guard let link = try await found(context), let id = context.parameters.get("id").flatMap({ ID<Attachment>($0) }) else {
                throw Problem.notFound
            }
            return FileAnswer(try await office.file(id, by: link), office: office)
        }
    }

    private func found(_ context: AppRequestContext) async throws -> BodyLink? {
        let typed = context.parameters.get("token") ?? ""
        // A word that cannot be a link is one more guess.
        let token = RandomToken(typed) ?? RandomToken()
        return try await office.bodyLink(token, from: context.visit.network.name)
    }

    private func take(_ sent: FormInput, _ shown: LinkedCase, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        var form = sent
        let wish: LinkedAct?
        switch form.choice("decision", "bodylink.field.decision", as: Decision.self, required: true) {
        case .accept: wish = .accept
        case .answer:
            let text = form.text("answer", "bodylink.field.answer", required: true, limit: 4000)
            wish = .answer(text)
        case .decline:
            let words = DeskWords(context.visit, rules: try await office.rules.current())
            let body = Self.proposed(isRequired: true).read(&form, words)?.holder
            if body == shown.link.body { form.add(FieldError("proposed", "bodylink.self")) }
            let ground = form.text("ground", "bodylink.field.ground", required: true, limit: 2000)
            wish = body.map { LinkedAct.decline(proposed: $0, ground: ground) }
        case nil: wish = nil
        }
        guard form.isValid, let wish else { return try await page(shown, form, context) }
        do {
            try await office.act(wish, by: shown.link)
        } catch ServiceFault.conflict {
            return gone(try await found(context))
        }
        if case .accept = wish {
            let token = context.parameters.get("token") ?? ""
            return Redirect(to: .bodyLink(token), query: [("kabar", Self.accepted)])
        }
        return Page(title: "bodylink.thanks.title", template: "bodylink/thanks", model: [:] as ViewObject)
    }

    private static func proposed(isRequired: Bool) -> BodyField {
        BodyField(name: "proposed", label: "bodylink.field.proposed", isRequired: isRequired)
    }

    private func page(_ shown: LinkedCase, _ form: FormInput, _ context: AppRequestContext) async throws -> Page {
        let rules = try await office.rules.current()
        let words = CaseWords(shown.file, rules: rules, office: office, visit: context.visit)
        let token = context.parameters.get("token") ?? ""
        let fields: [any Component] =
            [
                form.radios(
                    "decision", "bodylink.field.decision",
                    Decision.allCases.filter { $0 != .accept || shown.link.acceptedAt == nil }.map {
                        Choice($0.rawValue, "bodylink.decision.\($0.rawValue)")
                    }),
                form.area("answer", "bodylink.field.answer", hint: "bodylink.field.answer.hint", limit: 4000),
            ]
            + Self.proposed(isRequired: false).components(form, DeskWords(context.visit, rules: rules))
            + [form.area("ground", "bodylink.field.ground", rows: 3, limit: 2000)]
        let title: Phrase = shown.isWhole ? "bodylink.whole.title" : "bodylink.case.title"
        let model: ViewObject = [
            "heading": .phrase(title),
            "lead": .phrase(
                Phrase(
                    shown.isWhole ? "bodylink.whole.lead" : "bodylink.case.lead",
                    phrases: ["asker": words.steward(of: shown.file), "body": words.name(shown.link.body)])),
            "question": shown.isWhole ? .phrase("bodylink.whole.question") : .text(shown.question),
            "due": ViewValue(shown.deadline.map { Phrase("bodylink.due", ["date": words.date($0.date)]) }),
            "until": .phrase(Phrase("bodylink.until", ["date": words.date(shown.link.expiresAt.adding(milliseconds: -1))])),
            "accepted": ViewValue(shown.link.acceptedAt.map { Phrase("bodylink.accepted", ["time": words.moment($0)]) }),
            "code": .text(shown.file.code.displayed), "title": .text(shown.file.title), "text": .text(shown.file.body),
            "place": .text(words.place(shown.file.place)), "when": ViewValue(shown.file.incidentDate.map { words.date($0) }),
            "hasFiles": .flag(!shown.files.isEmpty),
            "files": FileLinks.list(shown.files, DeskWords(context.visit, rules: rules)) { .bodyLinkFile(token, $0.id.description) },
            "action": .text(SiteURL.bodyLink(token).path), "fields": ViewValue(fields),
            "button": .component(Button("bodylink.send")),
        ]
        return Page(title: title, template: "bodylink/case", model: model, errors: form.errors)
    }

    /// Why the link opens nothing: to who holds one that was real, in so many words; of any other word nothing is said.
    private func gone(_ link: BodyLink?) -> Page {
        let standing = link.map { $0.standing == .open ? BodyLink.Standing.over : $0.standing }
        let model: ViewObject = ["text": .phrase(standing.map { "bodylink.gone.\($0.rawValue)" } ?? "bodylink.gone.unknown")]
        return Page(
            title: "bodylink.gone.title", template: "bodylink/gone", model: model, status: standing == nil ? .notFound : .gone)
    }
}
