import Services

/// Kinds of second factors as they stand in addresses.
enum FactorWay: String, CaseIterable, Sendable {
    case app = "aplikasi"
    case card = "kartu"

    init(_ kind: FactorKind) {
        switch kind {
        case .app: self = .app
        case .card: self = .card
        }
    }

    var kind: FactorKind {
        switch self {
        case .app: .app
        case .card: .card
        }
    }

    var url: SiteURL { .officerFactorKind(rawValue) }
}

extension FactorOwner {
    /// Who is at the page, if he may set a factor up now. Throws where he must sign in, show the factor he has, or prove himself first.
    static func at(_ context: AppRequestContext, office: Office, carrying form: FormInput? = nil) throws -> FactorOwner {
        switch context.visit.officer {
        case let officer as ArrivingOfficer:
            guard let owner = FactorOwner(.arriving(officer.arrival), at: office.now()) else { throw Problem.forbidden }
            return owner
        case let officer as DeskOfficer:
            guard let owner = FactorOwner(.done(officer.signedIn), at: office.now()) else { throw ProofNeeded(form: form) }
            return owner
        default:
            throw Problem.signInNeeded
        }
    }
}
