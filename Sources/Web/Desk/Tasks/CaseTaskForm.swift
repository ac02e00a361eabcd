import Domain
import Services

/// What is done to the small steps of a case by the forms beside it.
struct CaseTaskForm {
    let office: Office
    let code: TrackingCode
    let actor: Actor

    /// What is wrong stands on the form afterwards.
    func carryOut(_ form: inout FormInput) async throws {
        if let done = ID<CaseTask>(form.raw("selesai")) { return try await office.markTask(done, isDone: true, on: code, by: actor) }
        if let open = ID<CaseTask>(form.raw("buka")) { return try await office.markTask(open, isDone: false, on: code, by: actor) }
        if let gone = ID<CaseTask>(form.raw("hapus")) { return try await office.removeTask(gone, from: code, by: actor) }
        if form.has("daftar") { return try await told(&form, by: { try await office.applyChecklist(to: code, by: actor) }) }
        let text = form.text("task", "desk.task.text", required: true, limit: CaseTask.longest)
        let due = form.civilDate("taskDue", "desk.task.due")
        let officer = form.raw("taskOfficer")
        guard form.isValid else { return }
        let chosen = ID<Officer>(officer)
        guard officer.isEmpty || chosen != nil else {
            form.add(FieldError("taskOfficer", "desk.work.give.unknown"))
            return
        }
        let key = form.composeKey ?? RandomWord.make()
        try await told(&form) {
            _ = try await office.once(key, by: actor.officer) {
                try await office.addTask(text, for: chosen, due: due, to: code, by: actor)
                return SiteURL.officerReport(code.canonical).path
            }
        }
    }

    private func told(_ form: inout FormInput, by act: () async throws -> Void) async throws {
        do {
            try await act()
        } catch ServiceFault.invalid(let faults) {
            for fault in faults {
                let most = Phrase("desk.task.most", ["limit": String(CaseTask.most)])
                form.add(
                    fault.field == "taskOfficer"
                        ? FieldError("taskOfficer", "desk.work.give.unknown")
                        : fault.reason == .outOfRange ? FieldError("task", most) : FieldError(fault, label: "desk.task.text"))
            }
        }
    }
}
