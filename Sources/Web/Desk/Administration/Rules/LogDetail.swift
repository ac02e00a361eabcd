import Domain
import Services

/// What a line of the office's log says of an act, in the words of the forms on which it was done. The log stores keys, which never
/// change; what this version has no words for is shown as it is stored.
struct LogDetail {
    let entry: OfficeLogEntry
    let scene: AdministrationScene

    private var directory: Directory { scene.directory }

    var phrase: Phrase {
        let parts = entry.detail.filter { !$0.value.isEmpty && $0.value != "false" }.sorted { $0.key < $1.key }.map(part)
        guard let first = parts.first else { return .verbatim("") }
        return parts.dropFirst().reduce(first) { Phrase("administration.detail.more", phrases: ["before": $0, "next": $1]) }
    }

    private func part(_ key: String, _ value: String) -> Phrase {
        Phrase("administration.detail.part", phrases: ["label": label(key), "value": words(key, value)])
    }

    private func label(_ key: String) -> Phrase {
        switch key {
        case "name", "indonesianName": "administration.field.name"
        case "kind": "administration.field.kind"
        case "zone": "administration.field.zone"
        case "connectionStatus": "administration.field.connectionStatus"
        case "answerApproval": "administration.field.answerApproval"
        case "value": "administration.field.value"
        case "validFrom": "administration.field.validFrom"
        case "basis": "administration.field.basis"
        case "date": "administration.field.date"
        case "language": "account.language"
        case "email": "account.email"
        case "officer": "administration.detail.officer"
        case "successor": "administration.field.successor"
        case "regions": "administration.field.regions"
        case "categories": "administration.field.categories"
        case "profile": "administration.field.profile"
        case "withheld": "administration.field.withheld"
        case "factor": "administration.detail.factor"
        case "computer": "administration.detail.computer"
        case "reports": "administration.detail.reports"
        case "role": "administration.field.role"
        case "agency": "administration.field.seatAgency"
        case "unit": "administration.field.seatUnit"
        case "duties": "administration.field.duties"
        case "decree": "administration.field.decree"
        case "parent": "administration.field.parentUnit"
        case "duty": "administration.field.duty"
        case "isClosed": "administration.field.isClosed"
        case "placeIsFacility": "administration.field.placeIsFacility"
        case "number", "phrases", "percent", "ground", "source", "isOn": "administration.routing.\(key)"
        default: .verbatim(key)
        }
    }

    private func words(_ key: String, _ value: String) -> Phrase {
        switch key {
        case "kind" where AgencyKind(rawValue: value) != nil: "administration.kind.\(value)"
        case "connectionStatus" where ConnectionStatus(rawValue: value) != nil: "administration.status.\(value)"
        case "answerApproval" where AnswerApproval(rawValue: value) != nil: "administration.approval.\(value)"
        case "role" where Role(rawValue: value) != nil: "desk.role.\(value)"
        case "duty" where UnitDuty(rawValue: value) != nil: "administration.duty.\(value)"
        case "isOn" where value == "true": "administration.routing.isOn.yes"
        case "source" where JurisdictionRow.Source(rawValue: value) != nil: "administration.routing.source.\(value)"
        case "isClosed" where value == "true": "administration.field.isClosed.yes"
        case "placeIsFacility" where value == "true": "administration.field.placeIsFacility.yes"
        case "factor" where Self.factors.contains(value): "administration.detail.factor.\(value)"
        case "duties": duties(value)
        case "regions": .verbatim(listed(value) { scene.words.region($0) })
        case "categories": .verbatim(listed(value) { scene.words.category(ID($0)) })
        case "profile": .verbatim(ID<RoleProfile>(value).flatMap(scene.words.rules.roleProfile)?.name ?? value)
        case "withheld": scene.words.actions(Set(value.split(separator: ",").compactMap { Action(rawValue: String($0)) }))
        case "zone": .verbatim(value.uppercased())
        case "agency": named(ID<Agency>(value).flatMap(directory.agencyEver)?.name, value)
        case "unit", "parent": named(ID<WorkUnit>(value).flatMap(directory.unitEver)?.name, value)
        default: .verbatim(value)
        }
    }

    private func listed(_ value: String, _ name: (String) -> String) -> String {
        value.split(separator: ",").map { code in
            let name = name(String(code))
            return name.isEmpty ? String(code) : name
        }.joined(separator: "; ")
    }

    private static let factors: Set<String> = ["totp", "hotp", "recovery", "computer"]

    private func named(_ name: String?, _ value: String) -> Phrase { .verbatim(name ?? value) }

    private func duties(_ value: String) -> Phrase {
        let names = value.split(separator: ",").map { duty -> Phrase in
            Duty(rawValue: String(duty)) == nil ? .verbatim(String(duty)) : "desk.duty.\(String(duty))"
        }
        return names.dropFirst().reduce(names.first ?? .verbatim("")) {
            Phrase("administration.detail.and", phrases: ["before": $0, "next": $1])
        }
    }
}
