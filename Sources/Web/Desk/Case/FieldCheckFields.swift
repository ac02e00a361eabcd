import Domain
import Services

/// What another office saw at the place, asked of who checks the evidence of a closing (row 25).
enum FieldCheckFields {
    static let filesField = "checkFiles"

    static func components(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        let isDemanded = scene.file.category.flatMap { scene.words.rules.categories.entry($0) }?.demandsFieldCheck == true
        let demand: [any Component] = [Inset(.phrase(isDemanded ? "desk.check.demanded" : "desk.check.voluntary"))]
        return demand + visits(scene, form) + [
            form.area("checkPlace", "desk.field.checkPlace", hint: "desk.field.checkPlace.hint", rows: 3, limit: 1000),
            form.day("checkDate", "desk.field.checkDate"),
            form.line("checkTime", "desk.field.checkTime", hint: "desk.field.checkTime.hint", width: .short, limit: 5),
            FileUpload(filesField, "desk.field.checkFiles", hint: "desk.field.checkFiles.hint", error: form.errors[filesField]),
        ]
    }

    /// A visit that was made already says the same.
    private static func visits(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        guard !scene.visits.isEmpty else { return [] }
        return [
            form.select(
                visitField, "desk.visit.check", hint: "desk.visit.check.hint",
                scene.visits.map { Choice($0.id.description, .verbatim("\(scene.words.date($0.day)), \($0.name)")) },
                prompt: "desk.visit.check.none")
        ]
    }

    static let visitField = "checkVisit"

    private static func read(visit typed: String, _ draft: inout ActDraft, _ scene: CaseScene) -> FieldCheck? {
        guard let visit = scene.visits.first(where: { $0.id.description == typed }), let finding = visit.finding else {
            draft.form.add(FieldError(visitField, Phrase("form.chooseOne", phrases: ["label": "desk.visit.check"])))
            return nil
        }
        let place = draft.texts.write("\(visit.place)\n\(finding.text)", as: .note, for: .office)
        return FieldCheck(seenAt: finding.seenAt, place: place, files: visit.files.map(\.id))
    }

    /// Nil where nothing of it was filled in; a part that is missing is a fault of the form.
    static func read(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> FieldCheck? {
        let visit = draft.form.raw(visitField)
        if !visit.isEmpty { return read(visit: visit, &draft, scene) }
        let names = ["checkPlace", "checkTime", DateFields.dayName("checkDate"), DateFields.yearName("checkDate")]
        let isBegun = names.contains { !draft.form.raw($0).isEmpty } || !draft.form.files(filesField).isEmpty
        guard isBegun else { return nil }
        let place = draft.wording("checkPlace", as: .note, for: .office, limit: 1000)
        let day = draft.form.civilDate("checkDate", "desk.field.checkDate", required: true)
        let minutes = minutes(&draft.form)
        if draft.form.files(filesField).isEmpty {
            draft.form.add(FieldError(filesField, Phrase("form.required", phrases: ["label": "desk.field.checkFiles"])))
        }
        guard draft.form.isValid, let day, let minutes else { return nil }
        let files = try await draft.acceptFiles(filesField, for: .office)
        return FieldCheck(
            seenAt: scene.words.zone.startOfDay(day).adding(seconds: Int64(minutes) * 60), place: place, files: files)
    }

    /// `14.05` or `14:05`.
    private static func minutes(_ form: inout FormInput) -> Int? {
        let parts = form.raw("checkTime").split(whereSeparator: { $0 == "." || $0 == ":" }).map { Int($0) }
        if parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour), (0...59).contains(minute) {
            return hour * 60 + minute
        }
        form.add(FieldError("checkTime", "desk.check.time"))
        return nil
    }
}
