import Domain
import Services

/// The small steps of a case and the form that sets another, beside the case.
struct CaseTasksModel: ViewModel {
    let scene: CaseScene
    let tasks: [CaseTask]
    let people: [AssignableOfficer]
    /// The checklist of the case's topic has steps that are not on it.
    let hasChecklist: Bool
    let form: FormInput?

    private var mayMark: Bool { scene.marks.mayMark }

    /// Nothing for who may neither set steps nor finds any.
    var shown: ViewValue { mayMark || !tasks.isEmpty ? .object(view) : .none }

    var view: ViewObject {
        let code = scene.file.code.canonical
        let form = form ?? FormInput([])
        return [
            "taskAction": .text(SiteURL.caseMark(code, "tugas").path), "hasTasks": .flag(!tasks.isEmpty), "tasks": .list(tasks.map(task)),
            "checklists": .text(SiteURL.checklists.path),
            "hasChecklist": .flag(mayMark && hasChecklist),
            "mayAdd": .flag(mayMark), "isFaulty": .flag(["task", "taskDue", "taskOfficer"].contains { form.errors[$0] != nil }),
            "taskFields": ViewValue(fields(form)),
        ]
    }

    private func fields(_ form: FormInput) -> [any Component] {
        let text: [any Component] = [
            HiddenField(FormGuard.composeFieldName, form.composeKey ?? RandomWord.make()),
            form.line("task", "desk.task.text", limit: CaseTask.longest), form.day("taskDue", "desk.task.due"),
        ]
        let who = people.map { Choice($0.officer.description, .verbatim($0.name)) }
        return who.isEmpty ? text : text + [form.select("taskOfficer", "desk.task.officer", who, prompt: "desk.task.anybody")]
    }

    private func task(_ task: CaseTask) -> ViewValue {
        let isLate = !task.isDone && task.due.map { $0 < scene.today } == true
        return .object([
            "id": .text(task.id.description), "text": .text(task.text), "isDone": .flag(task.isDone), "mayChange": .flag(mayMark),
            "taskOfficer": ViewValue(task.officer), "due": ViewValue(task.due.map { scene.words.shortDate($0) }), "isLate": .flag(isLate),
            "doneBy": ViewValue(task.doneBy), "doneAt": ViewValue(task.doneAt.map { scene.words.moment($0) }),
        ])
    }
}
