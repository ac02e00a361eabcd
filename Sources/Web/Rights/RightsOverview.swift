import Domain
import Services

/// The page on which a reporter sees what is kept of him, who has it, what he can do about it and what the law keeps.
struct RightsOverview: Sendable {
    /// What stays after an erasure, each with its source.
    static let kept = ["report", "history", "log", "backup"]

    let office: Office

    func page(_ code: TrackingCode, _ context: AppRequestContext, hasReceipt: Bool) async throws -> Page {
        let file = try await office.caseFile(code, for: .reporter)
        let words = CaseWords(file, rules: try await office.rules.current(), office: office, visit: context.visit)
        let standing = try await office.identityState(of: code)
        let looks = file.timeline.filter { $0.kind == "identityOpened" || $0.kind == "originalOpened" }
        let periods = try await StatedPeriods(office)
        let model: ViewObject = [
            "news": news(context), "code": .text(code.displayed),
            "copyAction": .text(action(.copy, code)), "copyButton": .component(Button("rights.copy.button")),
            "programAction": .text(action(.copyForPrograms, code)),
            "programButton": .component(Button("rights.copy.program", kind: .secondary)),
            "recipients": .list(file.recipients.map { .phrase(words.name($0)) }),
            "hasRecipients": .flag(!file.recipients.isEmpty), "hasLooks": .flag(!looks.isEmpty),
            "looks": .list(
                looks.map { look in
                    .phrase(
                        Phrase(
                            look.kind == "originalOpened" ? "rights.look.original" : "rights.look",
                            phrases: ["when": .verbatim(words.moment(look.at)), "who": words.actor(look.who)]))
                }),
            "identity": .phrase(identity(standing, words)), "acts": acts(code, standing),
            "hasOriginals": .flag(file.files.contains(where: \.hasOriginal)),
            "originals": .list(
                file.files.filter(\.hasOriginal).map { kept in
                    .text(kept.description.isEmpty ? "\(kept.kind.uppercased()), \(words.moment(kept.at))" : kept.description)
                }),
            "waiting": .list(file.dataRequests.map { waiting($0, words) }),
            "kept": .list(Self.kept.map { .phrase(periods.phrase("rights.kept.\($0)")) }),
            "back": hasReceipt ? .text(SiteURL.caseForReporter(code.canonical).path) : .none,
            "privacyLink": .text(SiteURL.privacy.path),
        ]
        return Page(
            title: "rights.title", template: "rights/page", model: model, back: hasReceipt ? .caseForReporter(code.canonical) : nil)
    }

    private func news(_ context: AppRequestContext) -> ViewValue {
        guard let noun = context.query.first(RightsPages.news).flatMap(RightsNoun.init), noun.hasForm else { return .none }
        return .component(Banner(.success, "rights.\(noun.rawValue).done"))
    }

    private func identity(_ standing: OwnIdentity, _ words: CaseWords) -> Phrase {
        switch standing {
        case .none: "rights.identity.none"
        case .opened, .unavailable: "rights.identity.sealed"
        case .erased(let moment):
            Phrase(
                "rights.identity.erased",
                ["at": words.date(moment), "final": words.date(moment.adding(seconds: Int64(Office.vaultBackupDays) * 86_400))])
        }
    }

    private func acts(_ code: TrackingCode, _ standing: OwnIdentity) -> ViewValue {
        let isErased = if case .erased = standing { true } else { false }
        return .list(
            RightsNoun.allCases.filter { $0.hasForm && (!isErased || ($0 != .correction && $0 != .erasure)) }.map { noun in
                .object([
                    "href": .text(action(noun, code)), "label": .phrase("rights.\(noun.rawValue).title"),
                    "hint": .phrase("rights.\(noun.rawValue).short"),
                ])
            })
    }

    private func waiting(_ request: DataRequest, _ words: CaseWords) -> ViewValue {
        .phrase(
            Phrase(
                "rights.waiting.line",
                phrases: [
                    "asked": .verbatim(words.moment(request.askedAt)), "due": .verbatim(words.moment(request.due)),
                    "right": "rights.right.\(request.right.rawValue)",
                ]))
    }

    private func action(_ noun: RightsNoun, _ code: TrackingCode) -> String {
        SiteURL.ownDataAction(code.canonical, noun.rawValue).path
    }
}
