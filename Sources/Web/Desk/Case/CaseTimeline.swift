import Domain
import Services

/// Everything that happened on a case, the latest first; what only the office reads is marked.
struct CaseTimeline {
    let scene: CaseScene

    var entries: [ViewValue] { scene.file.timeline.reversed().map(entry) }

    private func entry(_ entry: TimelineEntry) -> ViewValue {
        .object([
            "time": .text(scene.words.moment(entry.at)), "title": .phrase("desk.event.\(entry.kind)"),
            "detail": ViewValue(detail(of: entry)), "who": .phrase(who(entry)), "text": ViewValue(entry.text),
            "body": ViewValue(entry.body.map { scene.words.name(of: $0) }),
            "date": ViewValue(entry.date.map { scene.words.date($0) }), "files": FileLinks.list(entry.files, scene.words),
            "hasEventFiles": .flag(!entry.files.isEmpty), "more": .list(more(entry).map { .phrase($0) }),
            "isInternal": .flag(entry.isInternal),
        ])
    }

    private func who(_ entry: TimelineEntry) -> Phrase {
        let body: Phrase =
            switch entry.who {
            case .reporter: "desk.who.reporter"
            case .system: "desk.who.system"
            case .nation: "desk.who.nation"
            case .body(let holder): .verbatim(scene.words.name(of: holder))
            }
        guard let name = entry.officer.flatMap({ scene.file.officers[$0] }) else { return body }
        let absent = entry.standsFor.flatMap { scene.file.officers[$0] }
        let person: Phrase =
            absent.map { Phrase("desk.delegation.for", ["name": name, "absent": $0]) } ?? .verbatim(name)
        return Phrase("desk.who.person", phrases: ["person": person, "body": body])
    }

    /// What an act carries beside its text: a coded reason, where else to go, a call that was tried.
    private func more(_ entry: TimelineEntry) -> [Phrase] {
        [
            entry.reason.map { "desk.extension.reason.\($0.rawValue)" },
            entry.guidance.map { Phrase("desk.archive.guidance", ["where": $0]) },
            entry.barredUntil.map { Phrase("desk.barredUntil", ["date": scene.words.date($0)]) },
            entry.seenAt.map { Phrase("desk.check.seen", ["time": scene.words.moment($0)]) },
            entry.remedy.map {
                Phrase("desk.remedy.told", phrases: ["kind": "desk.remedy.\($0.rawValue)", "text": .verbatim(entry.remedyText ?? "")])
            },
            entry.leftOut.isEmpty
                ? nil
                : Phrase(
                    "desk.parts.leftOut",
                    ["bodies": entry.leftOut.map { scene.words.name(of: $0) }.joined(separator: "; "), "reason": entry.leftOutReason ?? ""]),
            entry.calledOn.map { Phrase("desk.archive.called", ["date": scene.words.date($0)]) },
        ].compactMap(\.self)
    }

    /// The word that completes what happened: a class, a code, a way.
    private func detail(of entry: TimelineEntry) -> Phrase? {
        guard let detail = entry.detail else { return nil }
        switch entry.kind {
        case "verified", "reclassified": return "desk.class.\(detail)"
        case "disposed": return "desk.way.\(detail)"
        case "contributionAsked": return "desk.parts.whole"
        case "archived": return "desk.archive.\(detail)"
        case "answered", "answerDrafted": return "desk.answer.\(detail)"
        case "closed": return "desk.closure.\(detail)"
        case "appealDecided": return "desk.appeal.\(detail)"
        case "ratingReviewed": return "desk.rating.\(detail)"
        case "classObjectionDecided": return "desk.classObjection.\(detail)"
        case "ombudsmanResult": return "desk.ombudsman.\(detail)"
        case "secondYesAsked": return "desk.request.\(detail)"
        case "modeChanged": return detail == "secret" ? "desk.mode.secret" : "desk.mode.open"
        case "extended": return extended(detail)
        case "accusationProposalDecided": return "desk.proposal.\(detail)"
        case "accusationSaidDecided": return "desk.said.\(detail)"
        case "accusationLiftAsked", "accusationLifted": return "desk.lift.\(detail)"
        case "revealAsked", "originalAsked": return "identity.reason.\(detail)"
        case "identityOpened", "identityNotShown": return "identity.ground.\(detail)"
        case "emergencyOpened": return "identity.emergency.\(detail)"
        case "emergencyReviewed": return "identity.review.\(detail)"
        case "reporterLeft": return detail == "coerced" ? "desk.left.coerced" : nil
        default: return nil
        }
    }

    /// `followUp.first+3` as words.
    private func extended(_ detail: String) -> Phrase? {
        let parts = detail.split(separator: "+")
        guard parts.count == 2, let key = ClockKey(rawValue: String(parts[0])) else { return nil }
        return Phrase("desk.extended", phrases: ["clock": "desk.clock.\(key.rawValue)", "days": .verbatim(String(parts[1]))])
    }
}
