/// Fresh recovery codes: shown this once, to be printed or written down.
struct RecoveryCodesModel: ViewModel {
    let codes: [String]
    let next: SiteURL

    func page() -> Page {
        Page(title: "factor.codes.title", template: "account/recovery-codes", model: self, layout: .officer)
    }

    var view: ViewObject {
        [
            "codes": .list(codes.map { .text($0) }), "next": .component(LinkButton("factor.codes.next", to: next, kind: .primary)),
            "news": .component(Banner(.success, "factor.codes.news")),
        ]
    }
}
