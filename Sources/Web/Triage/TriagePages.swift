import Domain
import Hummingbird
import Services

/// The good faith of a report: signs with their reasons, the marks that people gave, and the one step that this officer may take next.
struct TriagePages {
    static let grade = "grade"
    static let ground = "ground"
    static let words = "words"
    static let decision = "decision"
    static let steps = "langkah"

    let office: Office

    private enum Decision: String, CaseIterable {
        case yes = "ya"
        case no = "tidak"
    }

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.officerTriage("")) { _, context in
            let scene = try await CaseDesk(office: office).scene(context)
            return try await page(scene, FormInput([]))
        }
        pages.post(.officerTriage("")) { request, context in
            let form = try await context.readForm(request)
            return try await take(form, try await CaseDesk(office: office).scene(context))
        }
        pages.get(.triageTasks) { _, context in
            let tasks = try await office.triageTasks(for: context.officer.actor)
            let words = DeskWords(context, rules: try await office.rules.current(), regions: office.regions)
            let (now, actor) = (office.now(), context.officer.actor)
            let model: ViewObject = [
                "isEmpty": .flag(tasks.isEmpty),
                "tasks": .list(
                    tasks.map { task in
                        .object([
                            "href": .text(SiteURL.officerTriage(task.code.canonical).path), "title": .text(task.title),
                            "code": .text(task.code.displayed),
                            "what": .phrase(task.isAppeal ? "triage.task.appeal" : "triage.task.yes"),
                            "grade": .phrase("triage.grade.\(task.grade.rawValue)"),
                            "left": .component(words.timeLeft(until: task.due, now: now, agency: actor.agency).tag),
                        ])
                    }),
            ]
            return Page(
                title: "triage.task.title", template: "triage/tasks", model: model, layout: .officer,
                breadcrumbs: [Link("layout.section.queue", to: .officerQueue)])
        }
    }

    private func take(_ form: FormInput, _ scene: CaseScene) async throws -> any ResponseGenerator {
        var form = form
        let (code, actor) = (scene.file.code, scene.officer.actor)
        let view = try await office.triage(of: code, for: actor)
        let words = form.text(Self.words, "triage.words", limit: Office.longestMarkWords)
        let step = step(view, &form)
        guard form.isValid, let step else { return try await page(scene, form) }
        let expecting = Int(form.raw(Self.steps)) ?? -1
        do {
            let done = try await office.once(form.composeKey ?? RandomWord.make(), by: actor.officer) {
                try await office.carryOut(step, on: code, by: actor, words: words, expecting: expecting)
                return SiteURL.officerTriage(code.canonical).path
            }
            if done != nil { return Redirect(to: .officerTriage(code.canonical)) }
        } catch ServiceFault.invalid(let faults) {
            form.add(faults, labels: [Self.words: "triage.words"])
        } catch ServiceFault.conflict {
            return try await page(scene, form, isConflict: true)
        } catch let refusal as Domain.Refusal {
            guard
                let error = refusal.fieldError(in: [form.area(Self.words, "triage.words"), form.radios(Self.ground, "triage.ground", [])])
            else { throw refusal.problem }
            form.add(error)
        }
        return try await page(scene, form)
    }

    /// The step that the form asks for; nil with a fault on the form.
    private func step(_ view: TriageView, _ form: inout FormInput) -> TriageStep? {
        guard let open = view.open else {
            let grade = form.choice(Self.grade, "triage.grade", as: TriageGrade.self, required: true)
            let ground = form.choice(Self.ground, "triage.ground", as: TriageGround.self, required: true)
            return grade.flatMap { grade in ground.map { .give(grade, $0) } }
        }
        if view.mayLift { return .lift }
        guard view.mayAgree || view.mayJudge else { return nil }
        let decision = form.choice(Self.decision, "triage.decision", as: Decision.self, required: true)
        guard let decision else { return nil }
        if open.mark.state == .appealed { return .judge(isUpheld: decision == .yes) }
        return decision == .yes ? .agree : .giveBack
    }

    private func page(_ scene: CaseScene, _ form: FormInput, isConflict: Bool = false) async throws -> Page {
        let view = try await office.triage(of: scene.file.code, for: scene.officer.actor)
        let (name, fields, button) = parts(view, form)
        let words = TriageWords(words: scene.words)
        let code = scene.file.code
        let model: ViewObject = [
            "code": .text(code.displayed), "title": .text(scene.file.title), "body": .text(scene.file.body),
            "conflict": isConflict ? .component(Banner(.warning, "administration.conflict", text: "administration.conflict.text")) : .none,
            "signs": .list(view.signs.map(words.sign)), "hasSigns": .flag(!view.signs.isEmpty),
            "records": .list(view.records.map(words.record)), "hasRecords": .flag(!view.records.isEmpty),
            "action": .text(SiteURL.officerTriage(code.canonical).path), "hasForm": .flag(!fields.isEmpty),
            "heading": name.map { .phrase("triage.form.\($0)") } ?? .none, "lead": name.map { .phrase("triage.form.\($0).lead") } ?? .none,
            "hidden": ViewValue([
                HiddenField(FormGuard.composeFieldName, form.composeKey ?? RandomWord.make()),
                HiddenField(Self.steps, String(view.open?.steps.count ?? 0)),
            ]),
            "fields": ViewValue(fields), "button": button.map { .component($0) } ?? .none,
        ]
        return Page(
            title: "triage.title", template: "triage/officer", model: model, errors: form.errors, layout: .officer,
            breadcrumbs: [
                Link("layout.section.queue", to: .officerQueue), Link(.verbatim(code.displayed), to: .officerReport(code.canonical)),
            ], status: isConflict ? .conflict : nil)
    }

    private func parts(_ view: TriageView, _ form: FormInput) -> (name: String?, fields: [any Component], button: Button?) {
        let words = form.area(Self.words, "triage.words", hint: "triage.words.hint", rows: 5, limit: Office.longestMarkWords)
        func decision(_ name: String) -> Radios {
            form.radios(
                Self.decision, "triage.decision", Decision.allCases.map { Choice($0.rawValue, "triage.decision.\(name).\($0.rawValue)") })
        }
        if view.mayAgree { return ("yes", [decision("yes"), words], Button("triage.form.yes.button")) }
        if view.mayJudge { return ("judge", [decision("judge"), words], Button("triage.form.judge.button")) }
        if view.mayLift { return ("lift", [words], Button("triage.form.lift.button", kind: .secondary)) }
        guard !view.grades.isEmpty else { return (nil, [], nil) }
        let grades = form.radios(
            Self.grade, "triage.grade", hint: "triage.grade.hint",
            view.grades.map { Choice($0.rawValue, "triage.grade.\($0.rawValue)", hint: "triage.grade.\($0.rawValue).hint") })
        let grounds = form.radios(
            Self.ground, "triage.ground",
            TriageGround.allCases.filter { ground in view.grades.contains { $0.grounds.contains(ground) } }.map {
                Choice($0.rawValue, "triage.ground.\($0.rawValue)")
            })
        return ("give", [grades, grounds, words], Button("triage.form.give.button"))
    }
}
