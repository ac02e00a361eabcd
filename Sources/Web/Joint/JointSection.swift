import Domain
import Sealing
import Services

/// What the filer of a joint report reads of it on his page: the link for the neighbours, and what they say.
struct JointSection {
    let office: Office

    func value(of file: CaseFile, _ words: CaseWords, _ context: AppRequestContext) async throws -> ViewValue {
        let joint = try await office.joint(file.id)
        let mayOpen = try await office.mayBeJoint(file.code)
        guard joint != nil || mayOpen else { return .none }
        let link = context.visit.site.publicOrigin + SiteURL.jointInvitation(office.jointLink(file.id).text).path
        return .drawing(
            template: "joint/filer",
            [
                "action": .text(SiteURL.caseAction(file.code.canonical, CasePage.jointNoun).path),
                "isJoint": .flag(joint != nil), "isOpen": .flag(joint?.isOpen == true && mayOpen), "mayOpen": .flag(mayOpen),
                "link": .text(link), "open": .component(Button("joint.open", kind: .secondary)),
                "close": .component(Button("joint.close", kind: .secondary, name: "tutup", value: "ya")),
                "count": ViewValue(joint?.backers ?? 0), "confirmed": ViewValue(joint?.count(.confirmed) ?? 0),
                "objected": ViewValue(joint?.count(.objected) ?? 0), "voices": JointVoices.list(joint) { words.moment($0) },
            ])
    }
}

/// What backers have said, for who may read it.
enum JointVoices {
    static func list(_ joint: JointReport?, _ moment: (Instant) -> String) -> ViewValue {
        .list(
            (joint?.voices ?? []).map { voice in
                .object([
                    "verdict": .phrase("joint.verdict.\(voice.verdict.rawValue)"), "words": .text(voice.words),
                    "at": .text(moment(voice.saidAt)),
                ])
            })
    }
}
