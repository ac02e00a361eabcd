import Domain
import Services

/// The answer to what a reporter asks about his data: done, or not with the reason. The reporter reads the words.
struct DataRequestAnswer: AdministrationForm {
    let name = "dataRequestAnswer"
    let list = AdministrationList.dataRequests

    private enum Answer: String, CaseIterable {
        case done, refused
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let open = try await found(scene)
        return [
            SummaryList([
                SummaryRow("privacy.column.report", open.code.displayed),
                SummaryRow("privacy.column.right", .phrase("rights.right.\(open.request.right.rawValue)")),
                SummaryRow("privacy.words", open.words), SummaryRow("privacy.column.due", scene.words.moment(open.request.due)),
            ]),
            form.radios(
                "answer", "administration.request.answer", Answer.allCases.map { Choice($0.rawValue, "privacy.answer.\($0.rawValue)") }),
            form.area("reason", "privacy.reason", rows: 4, limit: 2000),
        ]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let open = try await found(scene)
        let answer = form.choice("answer", "administration.request.answer", as: Answer.self, required: true)
        let words = form.text("reason", "privacy.reason", required: true, limit: 2000)
        guard form.isValid, let answer else { return nil }
        var texts = scene.office.manuscript()
        let wording = texts.write(words, as: .reason, for: .reporter)
        let wish: DataWish = answer == .done ? .finish(open.request.id, wording) : .refuse(open.request.id, reason: wording)
        _ = try await scene.office.act(Act(code: open.code, actor: scene.actor, command: .rights(wish), manuscript: texts))
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }

    private func found(_ scene: AdministrationScene) async throws -> OpenDataRequest {
        let id: ID<DataRequest> = try scene.entry()
        guard let open = try await scene.office.openDataRequests(for: scene.actor).first(where: { $0.request.id == id }),
            !open.request.isByProgram
        else { throw Problem.notFound }
        return open
    }
}
