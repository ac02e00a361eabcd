import Domain
import HTTPTypes
import Hummingbird
import Services

/// What waits for a custodian of identities: requests to open one, and openings in an emergency to be judged. The case itself is not
/// shown here.
struct IdentityQuestionPages {
    let office: Office

    private enum Answer: String, CaseIterable {
        case grant, refuse, justified, unjustified

        static func offered(for kind: IdentityQuestion.Kind) -> [Answer] {
            switch kind {
            case .reveal: [.grant, .refuse]
            case .emergency: [.justified, .unjustified]
            }
        }
    }

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.identityQuestions) { _, context in
            guard context.officer.keepsIdentities else { throw Problem.forbidden }
            let questions = try await office.identityQuestions(for: context.officer.actor)
            return try await list(questions, context)
        }
        pages.get(.identityQuestion("")) { _, context in
            let question = try await found(context)
            return try await page(question, FormInput([]), key: RandomWord.make(), context)
        }
        pages.post(.identityQuestion("")) { request, context in
            let form = try await context.readForm(request)
            try context.requireFreshProof(office, carrying: form)
            return try await answer(try await found(context), form, context)
        }
    }

    private func found(_ context: OfficerContext<DeskOfficer>) async throws -> IdentityQuestion {
        guard context.officer.keepsIdentities else { throw Problem.forbidden }
        let questions = try await office.identityQuestions(for: context.officer.actor)
        guard let question = questions.first(where: { String($0.id) == context.parameters.get("id") }) else { throw Problem.notFound }
        return question
    }

    private func answer(
        _ question: IdentityQuestion, _ form: FormInput, _ context: OfficerContext<DeskOfficer>
    ) async throws -> any ResponseGenerator {
        var draft = ActDraft(
            form: form, redaction: RedactionAnswers(form, fields: [], needsReason: false), office: office, officer: context.officer)
        let choice = draft.form.choice("answer", "desk.field.decision", as: Answer.self, required: true)
        let wish: IdentityWish? =
            switch choice {
            case .grant: .grantReveal(ID(question.id))
            case .refuse: .refuseReveal(ID(question.id), reason: draft.wording("reason", as: .reason, for: .reporter, limit: 2000))
            case .justified, .unjustified:
                .reviewEmergency(
                    ID(question.id), isJustified: choice == .justified,
                    words: draft.wording("reason", as: .reason, for: .reporter, limit: 2000))
            case nil: nil
            }
        guard draft.form.isValid, let wish else {
            return try await page(question, draft.form, key: form.composeKey ?? RandomWord.make(), context)
        }
        _ = try await office.act(
            Act(
                code: question.code, actor: context.officer.actor, command: .identity(wish), manuscript: draft.texts,
                formKey: form.composeKey))
        return Redirect(to: .identityQuestions, query: [("kabar", "dijawab")])
    }

    private func list(_ questions: [IdentityQuestion], _ context: OfficerContext<DeskOfficer>) async throws -> Page {
        let words = DeskWords(context, rules: try await office.rules.current(), regions: nil)
        let model: ViewObject = [
            "news": context.query.first("kabar") == nil ? .none : .component(Banner(.success, "desk.news.done")),
            "questions": .list(
                questions.map { question in
                    .object([
                        "kind": .phrase(heading(question)), "code": .text(question.code.displayed),
                        "href": .text(SiteURL.identityQuestion(String(question.id)).path), "reason": .phrase(reason(question)),
                        "asked": .text(words.moment(question.askedAt)), "author": .text(author(question, words)),
                    ])
                }),
        ]
        return Page(title: "identity.questions.title", template: "desk/identity-questions", model: model, layout: .officer)
    }

    private func page(
        _ question: IdentityQuestion, _ form: FormInput, key: String, _ context: OfficerContext<DeskOfficer>
    ) async throws -> Page {
        let words = DeskWords(context, rules: try await office.rules.current(), regions: nil)
        let summary = SummaryList([
            SummaryRow("identity.question.code", question.code.displayed), SummaryRow("identity.question.author", author(question, words)),
            SummaryRow("identity.question.asked", words.moment(question.askedAt)),
            SummaryRow("identity.ask.reason", .phrase(reason(question))), SummaryRow("identity.ask.words", question.words),
        ])
        let model: ViewObject = [
            "heading": .phrase(heading(question)), "summary": .component(summary),
            "action": .text(SiteURL.identityQuestion(String(question.id)).path),
            "hidden": ViewValue([HiddenField(FormGuard.composeFieldName, key)]),
            "fields": ViewValue([
                form.radios(
                    "answer", "desk.field.decision",
                    Answer.offered(for: question.kind).map { Choice($0.rawValue, "identity.answer.\($0.rawValue)") }),
                form.area(
                    "reason", question.kind == .reveal ? "identity.answer.reason.ifRefused" : "identity.answer.reason", rows: 4,
                    limit: 2000),
            ]),
            "button": .component(Button("desk.request.button")),
            "cancel": .component(LinkButton("desk.act.cancel", to: .identityQuestions, kind: .quiet)),
        ]
        return Page(
            title: heading(question), template: "desk/identity-question", model: model, errors: form.errors,
            layout: .officer, breadcrumbs: [Link("identity.questions.title", to: .identityQuestions)])
    }

    private func heading(_ question: IdentityQuestion) -> Phrase {
        question.isOriginal ? "identity.question.original" : "identity.question.\(question.kind.rawValue)"
    }

    private func reason(_ question: IdentityQuestion) -> Phrase {
        switch question.kind {
        case .reveal: "identity.reason.\(question.reason)"
        case .emergency: "identity.emergency.\(question.reason)"
        }
    }

    private func author(_ question: IdentityQuestion, _ words: DeskWords) -> String {
        let body = question.author.agency.map { words.name(of: Holder(agency: $0, unit: question.author.unit)) }
        return [question.authorName, body ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
