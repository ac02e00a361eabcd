import Domain
import Services

/// What administrators keep; the raw value is its place in the address.
enum AdministrationList: String, CaseIterable, Sendable {
    case agencies = "instansi"
    case units = "unit"
    case officers = "petugas"
    case roleProfiles = "peran"
    case categories = "kategori"
    case questions = "pertanyaan"
    case templates = "templat"
    case articles = "artikel"
    case holidays = "libur"
    case policies = "tenggat"
    case routingRules = "aturan"
    case jurisdictions = "kewenangan"
    case misroutes = "ketepatan"
    case procedures = "prosedur"
    case requests = "permintaan"
    case log = "catatan"
    case dataRequests = "data-pribadi"
    case destructions = "pemusnahan"
    case breach = "kebocoran"

    /// Whether the seat may keep it at all; what exactly, the office decides again with every act.
    func isOpen(to actor: Actor, in office: Office) -> Bool {
        switch self {
        case .agencies, .roleProfiles, .categories, .questions, .policies, .routingRules, .requests, .dataRequests, .breach:
            office.may(.managePolicy, by: actor)
        case .jurisdictions, .misroutes: office.keepsJurisdictions(actor)
        case .templates, .articles: office.may(.managePacks, about: actor.role == .nationalAdmin ? nil : actor.agency, by: actor)
        case .procedures:
            actor.role == .nationalAdmin
                ? office.keepsProcedures(of: nil, actor) : actor.agency != nil && office.keepsProcedures(of: actor.agency, actor)
        case .holidays: office.may(.manageCalendar, by: actor)
        case .units: office.may(.manageUnits, about: actor.agency, by: actor)
        case .officers: office.may(.manageUsers, about: actor.agency, by: actor)
        case .log, .destructions: office.may(.readAuditLog, about: actor.agency, by: actor)
        }
    }

    var title: Phrase { "administration.\(rawValue).title" }
}
