import Domain
import Sealing
import Services

/// A reporter's identity on the screen: shown once for this look, and kept nowhere.
struct IdentityShown: ViewModel {
    let scene: CaseScene
    let shown: DisclosedIdentity

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
