import Domain
import HTTPTypes
import Hummingbird
import Services

/// What waits for a custodian of identities: requests to open one, and openings in an emergency to be judged. The case itself is not
/// shown here.
struct IdentityQuestionPages {
    let office: Office

    private enum Answer: String, CaseIterable {
        case grant, grantBarred, grantTold, refuse, justified, unjustified, renew, refuseRenewal, lift

        static func offered(for question: IdentityQuestion) -> [Answer] {
            switch question.kind {
            case .reveal where question.order == nil: [.grant, .refuse]
            case .reveal: (question.mayBar ? [.grantBarred] : []) + [.grantTold, .refuse]
            case .emergency: [.justified, .unjustified]
            case .renewal: [.renew, .refuseRenewal, .lift]
            case .bar: [.lift]
            }
        }
    }

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.identityQuestions) { _, context in
            let questions = try await waiting(context)
            guard context.officer.keepsIdentities || !questions.isEmpty else { throw Problem.forbidden }
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
        let questions = try await waiting(context)
        guard context.officer.keepsIdentities || !questions.isEmpty else { throw Problem.forbidden }
        guard let question = questions.first(where: { String($0.id) == context.parameters.get("id") }) else { throw Problem.notFound }
        return question
    }

    /// What is to be answered now, and then the bars that stand.
    private func waiting(_ context: OfficerContext<DeskOfficer>) async throws -> [IdentityQuestion] {
        let actor = context.officer.actor
        return try await office.identityQuestions(for: actor) + office.legalBars(for: actor)
    }

    private func answer(
        _ question: IdentityQuestion, _ form: FormInput, _ context: OfficerContext<DeskOfficer>
    ) async throws -> any ResponseGenerator {
        var draft = ActDraft(
            form: form, redaction: RedactionAnswers(form, fields: [], needsReason: false), office: office, officer: context.officer)
        let choice = draft.form.choice("answer", "desk.field.decision", as: Answer.self, required: true)
        let wish: IdentityWish? = if let choice { self.wish(choice, question, &draft) } else { nil }
        guard draft.form.isValid, let wish else {
            return try await page(question, draft.form, key: form.composeKey ?? RandomWord.make(), context)
        }
        _ = try await office.act(
            Act(
                code: question.code, actor: context.officer.actor, command: .identity(wish), manuscript: draft.texts,
                formKey: form.composeKey))
        return Redirect(to: .identityQuestions, query: [("kabar", "dijawab")])
    }

    private func wish(_ choice: Answer, _ question: IdentityQuestion, _ draft: inout ActDraft) -> IdentityWish {
        let id = ID<Reveal>(question.id)
        func reason(for audience: Audience) -> Wording { draft.wording("reason", as: .reason, for: audience, limit: 2000) }
        return switch choice {
        case .grant, .grantTold: .grantReveal(id)
        case .grantBarred: .grantReveal(id, isBarred: true)
        case .refuse: .refuseReveal(id, reason: reason(for: .reporter))
        case .renew: .grantBarRenewal(id)
        case .refuseRenewal: .refuseBarRenewal(id, reason: reason(for: .office))
        case .lift: .liftBar(id, words: reason(for: .reporter))
        case .justified, .unjustified:
            .reviewEmergency(ID(question.id), isJustified: choice == .justified, words: reason(for: .reporter))
        }
    }

    private func list(_ questions: [IdentityQuestion], _ context: OfficerContext<DeskOfficer>) async throws -> Page {
        let words = DeskWords(context, rules: try await office.rules.current(), regions: nil)
        let model: ViewObject = [
            "news": context.query.first("kabar") == nil ? .none : .component(Banner(.success, "desk.news.done")),
            "questions": .list(questions.filter { $0.kind != .bar }.map { line($0, words) }),
            "bars": .list(questions.filter { $0.until != nil }.map { line($0, words) }),
            "hasBars": .flag(questions.contains { $0.until != nil }),
        ]
        return Page(title: "identity.questions.title", template: "desk/identity-questions", model: model, layout: .officer)
    }

    private func line(_ question: IdentityQuestion, _ words: DeskWords) -> ViewValue {
        .object([
            "kind": .phrase(heading(question)), "code": .text(question.code.displayed),
            "href": .text(SiteURL.identityQuestion(String(question.id)).path), "reason": .phrase(reason(question)),
            "asked": .text(words.moment(question.askedAt)), "author": .text(author(question, words)),
            "until": ViewValue(question.until.map { words.lastDay(before: $0) }), "due": ViewValue(due(question, words)),
        ])
    }

    private func due(_ question: IdentityQuestion, _ words: DeskWords) -> Phrase? {
        question.due.map { due in
            Phrase(due.instant <= office.now() ? "identity.review.late" : "identity.review.due", ["date": words.date(due.date)])
        }
    }

    /// The order that forbids telling the reporter, and until when a bar stands.
    private func order(_ question: IdentityQuestion, _ words: DeskWords) -> [SummaryRow] {
        guard let order = question.order else { return [] }
        return [
            SummaryRow("identity.bar.number", order.number), SummaryRow("identity.bar.date", words.date(order.date)),
            SummaryRow("identity.bar.authority", order.authority), SummaryRow("identity.bar.words", order.words),
        ] + (question.until.map { [SummaryRow("identity.bar.lastDay", words.lastDay(before: $0))] } ?? [])
    }

    /// What a yes to a bar comes to, in plain words; nothing where no bar is asked for.
    private func consequence(_ question: IdentityQuestion, _ rules: Rules) -> ViewValue {
        guard question.order != nil, question.kind != .bar else { return .none }
        guard question.mayBar else { return .component(Banner(.info, "identity.bar.tooLate.title", text: "identity.bar.tooLate")) }
        let days = (try? rules.policies.whole(.clock(.revealBar), on: ClockZone.wib.date(of: office.now()))) ?? 0
        return .component(
            Banner(
                .warning, "identity.bar.consequence.title", text: Phrase("identity.bar.consequence", phrases: ["days": .number(days)])))
    }

    private func page(
        _ question: IdentityQuestion, _ form: FormInput, key: String, _ context: OfficerContext<DeskOfficer>
    ) async throws -> Page {
        let rules = try await office.rules.current()
        let words = DeskWords(context, rules: rules, regions: nil)
        let summary = SummaryList(
            [
                SummaryRow("identity.question.code", question.code.displayed),
                SummaryRow("identity.question.author", author(question, words)),
                SummaryRow("identity.question.asked", words.moment(question.askedAt)),
                SummaryRow("identity.ask.reason", .phrase(reason(question))), SummaryRow("identity.ask.words", question.words),
            ] + order(question, words))
        let model: ViewObject = [
            "heading": .phrase(heading(question)), "summary": .component(summary),
            "consequence": consequence(question, rules),
            "action": .text(SiteURL.identityQuestion(String(question.id)).path),
            "hidden": ViewValue([HiddenField(FormGuard.composeFieldName, key)]),
            "fields": ViewValue([
                form.radios(
                    "answer", "desk.field.decision",
                    Answer.offered(for: question).map { Choice($0.rawValue, "identity.answer.\($0.rawValue)") }),
                form.area(
                    "reason",
                    question.kind == .reveal || question.kind == .renewal ? "identity.answer.reason.ifRefused" : "identity.answer.reason",
                    rows: 4,
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
        case .reveal, .renewal, .bar: "identity.reason.\(question.reason)"
        case .emergency: "identity.emergency.\(question.reason)"
        }
    }

    private func author(_ question: IdentityQuestion, _ words: DeskWords) -> String {
        let body = question.author.agency.map { words.name(of: Holder(agency: $0, unit: question.author.unit)) }
        return [question.authorName, body ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
