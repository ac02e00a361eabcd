import Domain
import Services

/// What the officer's circle has noted on a case for its own work, beside the case.
struct CaseMarksModel: ViewModel {
    let scene: CaseScene
    let people: [AssignableOfficer]
    let form: FormInput?

    private var marks: DeskMarks { scene.marks }

    /// Nothing for who may neither leave marks nor finds any.
    var shown: ViewValue { marks.mayMark || !marks.labels.isEmpty || marks.assignment != nil ? .object(view) : .none }

    var view: ViewObject {
        let code = scene.file.code.canonical
        let own = scene.officer.signedIn.officer
        let others = people.filter { $0.officer != marks.assignment?.officer && $0.officer != own }
        let isMine = marks.assignment?.officer == own
        return [
            "labelAction": .text(SiteURL.caseMark(code, "label").path), "officerAction": .text(SiteURL.caseMark(code, "petugas").path),
            "hasLabels": .flag(!marks.labels.isEmpty),
            "labels": .list(marks.labels.map { .object(["label": .text($0.description), "mayRemove": .flag(marks.mayMark)]) }),
            "assignedTo": ViewValue(marks.assignment?.name),
            "standIn": ViewValue(marks.assignment?.standIn.map { Phrase("desk.delegation.by", ["name": $0]) }),
            "assignedAt": ViewValue(marks.assignment.map { scene.words.moment($0.at) }),
            "takes": people.contains { $0.officer == own } && !isMine ? .text(own.description) : .none, "isMine": .flag(isMine),
            "releases": .flag(marks.mayAssign && marks.assignment != nil),
            "newLabel": marks.mayMark
                ? .component(
                    TextInput(
                        "label", "desk.work.label.add", value: form?.raw("label") ?? "", error: form?.errors["label"],
                        limit: CaseLabel.longest)) : .none,
            "others": others.isEmpty
                ? .none
                : .component(
                    SelectBox(
                        "officer", "desk.work.give", options: others.map { Choice($0.officer.description, .verbatim($0.name)) },
                        error: form?.errors["officer"], prompt: "component.select.prompt")),
        ]
    }
}
