import Domain
import Services

/// What protects an officer's account beside his password, on the page of his account.
struct FactorSection: ViewModel {
    let safety: AccountSafety
    let words: DeskWords
    let error: FieldError?

    var view: ViewObject {
        [
            "factors": .list(safety.factors.map(factor)), "hasNone": .flag(safety.factors.isEmpty),
            "error": ViewValue(error.map { _ in Phrase("factor.last") }),
            "removeAction": .text(SiteURL.officerAccountAction("lepas-faktor").path),
            "ways": .list(FactorWay.allCases.map(way)),
            "codesLeft": .phrase(Phrase("factor.codes.left", ["count": String(safety.recoveryCodesLeft)])),
            "codesAction": .text(SiteURL.officerAccountAction("kode-cadangan").path),
            "hasFactors": .flag(!safety.factors.isEmpty), "mayRemove": .flag(!safety.isRequired || safety.factors.count > 1),
            "computers": .list(safety.computers.map(computer)), "hasComputers": .flag(!safety.computers.isEmpty),
            "computerAction": .text(SiteURL.officerAccountAction("komputer").path),
        ]
    }

    private func factor(_ factor: Factor) -> ViewValue {
        let left = factor.codesLeft.map { Phrase("factor.card.left", ["count": String($0)]) }
        return .object([
            "kind": .text(FactorWay(factor.kind).rawValue), "title": .phrase("factor.\(FactorWay(factor.kind).rawValue).title"),
            "since": .text(words.moment(factor.madeAt)), "left": ViewValue(left),
        ])
    }

    private func way(_ way: FactorWay) -> ViewValue {
        let has = safety.factors.contains { $0.kind == way.kind }
        return .object([
            "action": .text(way.url.path),
            "button": .component(Button(has ? "factor.\(way.rawValue).replace" : "factor.\(way.rawValue).begin", kind: .secondary)),
        ])
    }

    private func computer(_ computer: OfficeComputer) -> ViewValue {
        .object([
            "id": .text(computer.id.description), "name": .text(computer.name), "until": .text(words.moment(computer.expiresAt)),
            "seen": .text(words.moment(computer.lastUsedAt)),
        ])
    }
}
