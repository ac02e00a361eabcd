import Domain
import Services

/// The one form for many cases: what is asked, and what it becomes for each of them.
struct BulkForm: Sendable {
    static let actName = "tindakan"
    /// Sent with the form itself; without it the page has just been asked for.
    static let sendName = "kirim"

    let office: Office
    let officer: DeskOfficer
    let words: DeskWords
    let act: BulkAct
    let ticked: [TickedCase]
    var form: FormInput
    /// The ticked cases that the officer may see.
    var scenes: [CaseScene] = []
    /// To whom they can be given.
    var people: [AssignableOfficer] = []

    /// The same form of a single case, where the act is one of the office's moves.
    var caseAct: (any CaseAct)? {
        switch act {
        case .dispose: DisposeAct()
        case .merge: MergeAct()
        case .acknowledge: ProgressAct()
        case .assign, .label: nil
        }
    }

    /// Reads the cases, and what their fields offer.
    func loaded() async throws -> BulkForm {
        var loaded = self
        for item in ticked {
            if let scene = try await scene(item.code) { loaded.scenes.append(scene) }
        }
        guard act == .assign else { return loaded }
        var desks: Set<Holder?> = []
        for scene in loaded.scenes where scene.file.moves.contains(.note) && desks.insert(scene.file.holder).inserted {
            for person in try await office.assignableOfficers(scene.file.code, by: officer.actor)
            where !loaded.people.contains(where: { $0.officer == person.officer }) {
                loaded.people.append(person)
            }
        }
        return loaded
    }

    private func scene(_ code: TrackingCode) async throws -> CaseScene? {
        do {
            let file = try await office.caseFile(code, for: .officer(officer.actor))
            return CaseScene(file: file, officer: officer, words: words, now: office.now())
        } catch ServiceFault.notFound {
            return nil
        }
    }

    /// The case by which the form is drawn and looked at: the first for which it is possible, and not the one that others are joined to.
    private var pattern: CaseScene? {
        guard let caseAct else { return scenes.first { $0.file.moves.contains(.note) } }
        let parent = TrackingCode(form.raw("parent"))
        let possible = scenes.filter { caseAct.isPossible($0) }
        return possible.first { act != .merge || $0.file.code != parent } ?? possible.first
    }

    /// It can be done to one of them at least.
    var isPossible: Bool { act == .assign ? !people.isEmpty : pattern != nil }

    /// What the form holds before anything is typed.
    func begun() -> BulkForm {
        var begun = self
        guard let caseAct, let pattern else { return begun }
        let parent = act == .merge ? [(name: "parent", value: ticked.first?.code.displayed ?? "")] : []
        begun.form = FormInput(parent + caseAct.beginning(pattern))
        return begun
    }

    var fields: [any Component] {
        switch act {
        case .assign:
            return [form.select("officer", "desk.work.officer", people.map { Choice($0.officer.description, .verbatim($0.name)) })]
        case .label:
            return [form.line("label", "desk.work.label.add", width: .medium, limit: CaseLabel.longest)]
        case .dispose, .merge, .acknowledge:
            guard let caseAct, let pattern else { return [] }
            // Files belong to one case.
            return caseAct.fields(pattern, form).filter { !($0 is FileUpload) }
        }
    }

    /// What the public would read of it, with what is to be hidden.
    var redaction: RedactionAnswers { caseAct?.redaction(form) ?? RedactionAnswers(form, fields: [], needsReason: false) }

    /// The form with what is wrong on it, before anything is done to any case.
    func checked() async throws -> FormInput {
        var form = form
        switch act {
        case .assign:
            if !people.contains(where: { $0.officer.description == form.raw("officer") }) {
                form.add(FieldError("officer", "desk.work.give.unknown"))
            }
        case .label:
            if CaseLabel(form.raw("label")) == nil {
                form.add(FieldError("label", Phrase("desk.work.label.wrong", ["limit": String(CaseLabel.longest)])))
            }
        case .dispose, .merge, .acknowledge:
            guard let caseAct, let pattern else { return form }
            var draft = ActDraft(form: form, redaction: redaction, office: office, officer: officer)
            _ = try await caseAct.command(&draft, pattern)
            form = draft.form
        }
        return form
    }

    /// What the run keeps beside its lines.
    var detail: String {
        switch act {
        case .assign: form.raw("officer")
        case .label: CaseLabel(form.raw("label"))?.description ?? ""
        case .dispose, .merge, .acknowledge: ""
        }
    }

    /// Does it to one case, and says what became of that.
    func carryOut(_ item: TickedCase) async throws -> BulkLine {
        switch act {
        case .assign:
            guard let chosen = ID<Officer>(form.raw("officer")) else { return BulkLine(item.code, .unavailable) }
            return try await office.assignTicked(item.code, version: item.version, to: chosen, by: officer.actor)
        case .label:
            guard let label = CaseLabel(form.raw("label")) else { return BulkLine(item.code, .unavailable) }
            return try await office.labelTicked(item.code, version: item.version, with: label, by: officer.actor)
        case .dispose, .merge, .acknowledge:
            return try await move(item)
        }
    }

    private func move(_ item: TickedCase) async throws -> BulkLine {
        // The report that the others are joined to stays as it is.
        if act == .merge, item.code == TrackingCode(form.raw("parent")) { return BulkLine(item.code, .unchanged) }
        guard let caseAct, let scene = try await scene(item.code) else { return BulkLine(item.code, .gone) }
        guard scene.file.version == item.version else { return BulkLine(item.code, .changed) }
        guard caseAct.isPossible(scene) else { return BulkLine(item.code, .unavailable) }
        do {
            var draft = ActDraft(form: form, redaction: redaction, office: office, officer: officer)
            guard let command = try await caseAct.command(&draft, scene), draft.form.isValid else {
                return BulkLine(item.code, .unavailable)
            }
            let outcome = try await office.act(
                Act(
                    code: item.code, actor: officer.actor, command: command, manuscript: draft.texts, expecting: item.version,
                    formKey: form.composeKey, review: draft.redaction.review(form)))
            return BulkLine(item.code, outcome.awaitsSecondYes ? .waiting : .done, version: outcome.report.version)
        } catch ServiceFault.notFound {
            return BulkLine(item.code, .gone)
        } catch ServiceFault.conflict {
            return BulkLine(item.code, .changed)
        } catch let refusal as Domain.Refusal {
            return BulkLine(item.code, .refused, reason: refusal.reason, field: refusal.field)
        }
    }
}
