import Domain
import Sealing
import Services

/// What a look at an original came to: its fingerprint and a way to take it, or one sentence why there is none.
struct OriginalShown: ViewModel {
    let scene: CaseScene
    let reveal: ID<Reveal>
    let found: DisclosedOriginal

    var view: ViewObject {
        var view: ViewObject = [
            "action": .text(SiteURL.officerIdentity(scene.file.code.canonical).path), "reveal": .text(reveal.description),
            "save": .text(IdentityPages.save), "button": .component(Button("identity.original.save")),
            "back": .component(LinkButton("identity.shown.close", to: .officerReport(scene.file.code.canonical))),
        ]
        switch found {
        case .opened(let original):
            view["isOpen"] = .flag(true)
            view["rows"] = .component(
                SummaryList([
                    SummaryRow("identity.original.file", OriginalWords(scene).name(of: original.id)),
                    SummaryRow("identity.original.size", scene.words.words.fileSize(original.bytes)),
                    SummaryRow("identity.original.hash", original.hash.hex),
                    SummaryRow("identity.original.until", scene.words.moment(original.until)),
                ]))
        case .gone: view["problem"] = .component(Banner(.warning, "identity.original.gone"))
        case .broken: view["problem"] = .component(Banner(.danger, "identity.original.broken"))
        }
        return view
    }
}
