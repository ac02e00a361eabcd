import Domain
import Sealing
import Services

/// A reporter's identity on the screen: shown once for this look, and kept nowhere.
struct IdentityShown: ViewModel {
    let scene: CaseScene
    let shown: DisclosedIdentity

    /// Until it is masked again; nil for a view that has no such end.
    func secondsLeft(at now: Instant) -> Int? {
        shown.until.map { Int(max(0, ($0.rawValue - now.rawValue) / 1000)) }
    }

    var view: ViewObject {
        let rows = IdentityField.allCases.compactMap { field in
            shown.fields[field].map { SummaryRow("identity.field.\(field.rawValue)", $0) }
        }
        return [
            "rows": ViewValue(rows.isEmpty ? nil : SummaryList(rows)), "until": ViewValue(shown.until.map { scene.words.moment($0) }),
            "isEmergency": .flag(shown.isEmergency),
            "back": .component(LinkButton("identity.shown.close", to: .officerReport(scene.file.code.canonical))),
        ]
    }
}
