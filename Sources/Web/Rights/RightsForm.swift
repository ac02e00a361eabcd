import Domain
import HTTPTypes
import Hummingbird
import IndonesianText
import Sealing
import Services

/// One thing that a reporter asks about his data, on a page of its own: shown, sent, and shown again with everything typed where
/// something is wrong.
struct RightsForm: Sendable {
    private static let words = "text"
    private static let showName = "tampilkan"
    private static let right = "hak"
    private static let consents = "persetujuan"
    private static let sure = "yakin"

    let office: Office
    let noun: RightsNoun

    /// What a person must read and decide on.
    private enum Asked: String, CaseIterable {
        case correction
        case erasure

        var right: DataRight { self == .correction ? .correction : .erasure }
    }

    private enum Yes: String, CaseIterable {
        case yes = "ya"
    }

    func page(_ code: TrackingCode, _ form: FormInput, notice: Banner? = nil, status: HTTPResponse.Status? = nil) async throws -> Page {
        let file = try await office.caseFile(code, for: .reporter)
        let isErased = if case .erased = try await office.identityState(of: code) { true } else { false }
        let isOver = isErased && (noun == .correction || noun == .erasure)
        let key = form.composeKey ?? RandomWord.make()
        let model: ViewObject = [
            "notice": ViewValue(notice ?? (isOver ? Banner(.info, "rights.erased.title", text: "rights.erased.text") : nil)),
            "code": .text(code.displayed), "heading": .phrase("rights.\(noun.rawValue).title"),
            "lead": .phrase("rights.\(noun.rawValue).lead"),
            "points": .list(points.map { .phrase($0) }), "hasForm": .flag(!isOver),
            "action": .text(SiteURL.ownDataAction(code.canonical, noun.rawValue).path),
            "hidden": ViewValue([HiddenField(FormGuard.composeFieldName, key)]), "fields": ViewValue(fields(form, file)),
            "button": .component(Button("rights.\(noun.rawValue).button", kind: noun == .erasure ? .danger : .primary)),
            "back": .text(SiteURL.ownData(code.canonical).path),
        ]
        return Page(
            title: "rights.\(noun.rawValue).title", template: "rights/form", model: model, errors: form.errors,
            back: .ownData(code.canonical), status: status)
    }

    func take(_ code: TrackingCode, _ input: FormInput) async throws -> any ResponseGenerator {
        var form = input
        do {
            let isDone =
                switch noun {
                case .correction: try await correct(code, &form)
                case .withdrawal: try await withdraw(code, &form)
                case .erasure: try await erase(code, &form)
                case .request: try await ask(code, &form)
                case .copy, .copyForPrograms: false
                }
            guard isDone else { return try await page(code, form) }
        } catch let refusal as Refusal {
            let title: Phrase = refusal.reason == .requestPending ? "rights.pending" : "track.refused.title"
            let text: Phrase? = refusal.reason == .requestPending ? nil : refusal.phrase
            return try await page(code, form, notice: Banner(.warning, title, text: text), status: .conflict)
        }
        return Redirect(to: .ownData(code.canonical), query: [(name: RightsPages.news, value: noun.rawValue)])
    }

    /// What the reporter should know before.
    private var points: [Phrase] {
        switch noun {
        case .erasure:
            ["rights.penghapusan.identity", "rights.penghapusan.anonymous", "rights.penghapusan.final", "rights.penghapusan.kept"]
        case .correction: ["rights.perbaikan.sealed", "rights.perbaikan.mode"]
        case .request: ["rights.permintaan.clock"]
        default: []
        }
    }

    private func fields(_ form: FormInput, _ file: CaseFile) -> [any Component] {
        switch noun {
        case .correction: identityFields(form) + showField(form, file)
        case .withdrawal:
            [
                Checkboxes(
                    Self.consents, "rights.persetujuan.legend",
                    options: Consent.allCases.filter { $0 != .originals || file.files.contains(where: \.hasOriginal) }.map {
                        Choice($0.rawValue, "rights.consent.\($0.rawValue)", hint: "rights.consent.\($0.rawValue).hint")
                    }, chosen: Set(form.all(Self.consents)), error: form.errors[Self.consents])
            ]
        case .erasure:
            [
                Checkboxes(
                    Self.sure, "rights.penghapusan.legend", options: [Choice(Yes.yes.rawValue, "rights.penghapusan.yes")],
                    chosen: Set(form.all(Self.sure)), error: form.errors[Self.sure])
            ]
        case .request:
            [
                Radios(
                    Self.right, "rights.permintaan.legend",
                    options: Asked.allCases.map {
                        Choice($0.rawValue, "rights.asked.\($0.rawValue)", hint: "rights.asked.\($0.rawValue).hint")
                    },
                    chosen: form.raw(Self.right), error: form.errors[Self.right]),
                TextArea(
                    Self.words, "rights.permintaan.words", hint: "rights.permintaan.words.hint", value: form.raw(Self.words),
                    error: form.errors[Self.words], limit: MoveForm.wordsLimit),
            ]
        case .copy, .copyForPrograms: []
        }
    }

    private func identityFields(_ form: FormInput) -> [any Component] {
        func field(_ field: IdentityField, _ kind: TextInput.Kind, _ autocomplete: String) -> TextInput {
            TextInput(
                field.rawValue, "rights.field.\(field.rawValue)", value: form.raw(field.rawValue), error: form.errors[field.rawValue],
                kind: kind, width: .medium, autocomplete: autocomplete)
        }
        return [
            field(.name, .text, "name"), field(.email, .email, "email"), field(.phone, .tel, "tel"), field(.nik, .number, "off"),
            field(.address, .text, "street-address"),
        ]
    }

    private func showField(_ form: FormInput, _ file: CaseFile) -> [any Component] {
        guard mayShow(file) else { return [] }
        return [
            Checkboxes(
                Self.showName, "rights.perbaikan.show.legend", hint: "rights.perbaikan.show.hint",
                options: [Choice(Yes.yes.rawValue, "rights.perbaikan.show")], chosen: Set(form.all(Self.showName)))
        ]
    }

    /// The name of a sensitive report is shown to nobody in any mode.
    private func mayShow(_ file: CaseFile) -> Bool { file.mode.isAnonymous && file.moves.contains(.lowerSecrecy) }

    private func correct(_ code: TrackingCode, _ form: inout FormInput) async throws -> Bool {
        var fields: [IdentityField: String] = [:]
        fields[.name] = form.text("name", "rights.field.name", limit: TextLimits.name.characters)
        let email = form.text("email", "rights.field.email", limit: TextLimits.email.characters)
        if !email.isEmpty, form.errors["email"] == nil, !IdentityForm.isAddress(email) {
            form.add(FieldError("email", "report.identity.email.wrong"))
        }
        fields[.email] = email
        let phone = form.text("phone", "rights.field.phone", limit: 40)
        if !phone.isEmpty, form.errors["phone"] == nil, IdentityForm.digits(phone) == nil {
            form.add(FieldError("phone", "report.identity.phone.wrong"))
        }
        fields[.phone] = IdentityForm.digits(phone)
        let nik = form.text("nik", "rights.field.nik", limit: 20).filter { !" -.".contains($0) }
        if !nik.isEmpty, form.errors["nik"] == nil, !Self.isNIK(nik) { form.add(FieldError("nik", "rights.field.nik.wrong")) }
        fields[.nik] = nik
        fields[.address] = form.text("address", "rights.field.address", limit: 400)
        fields = fields.filter { !$0.value.isEmpty }
        if fields.isEmpty, form.isValid { form.add(FieldError("name", "rights.perbaikan.empty")) }
        guard form.isValid else { return false }
        try await office.replaceIdentity(of: code, with: fields)
        let file = try await office.caseFile(code, for: .reporter)
        if form.isTicked(Self.showName), mayShow(file) {
            _ = try await office.act(
                Act(
                    code: code, actor: .reporter, command: .lowerSecrecy(Mode(isAnonymous: false, isSecret: file.mode.isSecret)),
                    manuscript: office.manuscript()))
        }
        return true
    }

    /// Sixteen digits, the first not 0, the last four not 0000 (rule E.1).
    private static func isNIK(_ text: String) -> Bool {
        text.count == 16 && text.allSatisfy { ("0"..."9").contains($0) } && text.first != "0" && !text.hasSuffix("0000")
    }

    private func withdraw(_ code: TrackingCode, _ form: inout FormInput) async throws -> Bool {
        let consents = Set(form.all(Self.consents).compactMap(Consent.init))
        if consents.isEmpty { form.add(FieldError(Self.consents, "rights.persetujuan.empty")) }
        guard form.isValid else { return false }
        try await office.withdraw(consents, of: code)
        return true
    }

    private func erase(_ code: TrackingCode, _ form: inout FormInput) async throws -> Bool {
        if form.raw(Self.sure) != Yes.yes.rawValue { form.add(FieldError(Self.sure, "rights.penghapusan.missing")) }
        guard form.isValid else { return false }
        try await office.eraseOwnIdentity(of: code)
        return true
    }

    private func ask(_ code: TrackingCode, _ form: inout FormInput) async throws -> Bool {
        let asked = form.choice(Self.right, "rights.permintaan.legend", as: Asked.self, required: true)
        let words = form.text(Self.words, "rights.permintaan.words", required: true, limit: MoveForm.wordsLimit)
        guard form.isValid, let asked else { return false }
        try await office.askAboutData(asked.right, words: words, of: code, formKey: form.composeKey)
        return true
    }
}
