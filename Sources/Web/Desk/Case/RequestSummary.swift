import Domain
import Services

/// What somebody asks a second yes for, in rows that its approver can judge.
struct RequestSummary {
    private let asked: SecondYesRequest
    private let scene: CaseScene

    init(_ asked: SecondYesRequest, _ scene: CaseScene) {
        self.asked = asked
        self.scene = scene
    }

    var list: SummaryList {
        SummaryList([SummaryRow("desk.fact.author", author), SummaryRow("desk.fact.asked", scene.words.moment(asked.askedAt))] + content)
    }

    /// The evidence that the request rests on.
    var files: [FileLine] {
        guard case .closeWithEvidence(let closing) = asked.command else { return [] }
        return scene.file.files.filter { closing.evidence.contains($0.id) }
    }

    private var author: ViewValue {
        if asked.author.kind == .reporter { return .phrase("desk.who.reporter") }
        let role: Phrase = "desk.role.\(asked.author.role?.rawValue ?? Role.integrator.rawValue)"
        guard let agency = asked.author.agency else { return .phrase(role) }
        let place = scene.words.name(of: Holder(agency: agency, unit: asked.author.unit))
        return .phrase(Phrase("desk.roleAt", phrases: ["role": role, "place": .verbatim(place)]))
    }

    private var content: [SummaryRow] {
        switch asked.command {
        case .archive(let code, let reason, let grounds):
            [SummaryRow("desk.field.code", .phrase("desk.archive.\(code.rawValue)")), text("desk.field.reason.reporter", reason)]
                + (grounds.guidance.map { [text("desk.field.guidance", $0)] } ?? [])
                + (grounds.calledOn.map { [SummaryRow("desk.field.calledOn", scene.words.date($0))] } ?? [])
        case .reopen(let reason):
            [text("desk.field.reason.reopening", reason)]
        case .closeWithEvidence(let closing):
            [
                text("desk.field.statement", closing.statement),
                SummaryRow("desk.field.rootCause", .phrase("desk.rootCause.\(closing.rootCause.rawValue)")),
            ]
        case .extend(let key, let days, let code, let reason):
            [
                SummaryRow("desk.field.clock", .phrase("desk.clock.\(key.rawValue)")), SummaryRow("desk.field.days", String(days)),
                SummaryRow("desk.field.extensionCode", .phrase("desk.extension.reason.\(code.rawValue)")),
                text("desk.field.reason.extension", reason),
            ]
        case .progress(let progress):
            [
                text("desk.field.act", progress.act), SummaryRow("desk.field.actDate", scene.words.date(progress.actDate)),
                SummaryRow("desk.field.nextDate", scene.words.date(progress.nextDate)),
            ]
        case .reclassify(let found, let reason):
            [SummaryRow("desk.field.class", .phrase("desk.class.\(found.rawValue)")), text("desk.field.reason.reporter", reason)]
        case .liftAccusation(let lift):
            lift.accused.map { SummaryRow("desk.field.lifted", scene.words.name(of: $0, in: scene.file)) } + [
                SummaryRow("desk.field.ground", .phrase("desk.lift.\(lift.ground.rawValue)")), text("desk.field.reason.lift", lift.reason),
            ]
        default: []
        }
    }

    private func text(_ label: Phrase, _ wording: Wording) -> SummaryRow {
        SummaryRow(label, scene.file.texts[wording.id] ?? "")
    }
}
