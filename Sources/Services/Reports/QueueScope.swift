import DataAccess
import Domain

/// The part of all reports that an officer's seat may list, as SQL: the same grant that decides on a single case.
struct QueueScope {
    let actor: Actor
    let directory: Directory
    let office: OfficeScope
    let categories: CategoryTree

    /// Nil where the seat lists nothing.
    func condition() -> Query? {
        guard let role = actor.role, let open = reach(of: .readText, role) else { return nil }
        if isRedacted { return "r.public_at is not null and \(splice: open)" + ofNamedAgencies + withinLimits + notAccused }
        let notSecret = Self.notSecret
        let reached: Query
        switch reach(of: .readSecretText, role) {
        // One condition where it is one: an engine reads two joined by "or" in no order.
        case let secret? where secret.text == open.text && secret.values == open.values: reached = open
        case let secret?: reached = "((\(splice: notSecret) and \(splice: open)) or \(splice: secret))"
        case nil: reached = "\(splice: notSecret) and \(splice: open)"
        }
        return reached + withinLimits + notAccused
    }

    /// The same as `Rules.shows`, for lists: places and categories to which the seat is limited.
    var withinLimits: Query {
        guard let limits = actor.limits else { return "" }
        var conditions: Query = ""
        if !limits.regions.isEmpty {
            let places = limits.regions.sorted().map { code -> Query in
                "r.region_code = \(code) or r.region_code like \(code + ".%")"
            }
            conditions += " and (\(splice: places.joined(by: " or ")))"
        }
        if !limits.categories.isEmpty {
            let under = limits.categories.sorted { $0.rawValue < $1.rawValue }.flatMap { categories.subtree(of: $0) ?? [] }
            conditions += " and r.category_id in \(list: under)"
        }
        return conditions
    }

    /// The desk whose own work is what no body holds yet; in an agency's own installation such reports lie on its own desk.
    var isNationalDesk: Bool { actor.role == .nationalAdmin && office == .nation }

    /// The seat reads what the public may read, and no more (a star in D).
    var isRedacted: Bool {
        guard let role = actor.role, let grant = Permissions.grant(for: .readText, of: role, office: office) else { return false }
        return grant.limit == .redacted
    }

    private var ofNamedAgencies: Query {
        actor.namedAgencies.map { " and r.desk_agency_id in \(list: $0.sorted { $0.rawValue < $1.rawValue })" } ?? ""
    }

    private func reach(of action: Action, _ role: Role) -> Query? {
        guard let grant = Permissions.grant(for: action, of: role, office: office) else { return nil }
        switch grant.scope {
        case .nation:
            return "1 = 1"
        case .agency, .whileHolder:
            guard let agency = actor.agency else { return nil }
            // In an agency's own installation what lies on no desk is with its inspectorate.
            if role == .internalAuditor, office != .nation { return "(r.desk_agency_id = \(agency) or r.desk_agency_id is null)" }
            return "r.desk_agency_id = \(agency)"
        case .unitAndBelow:
            guard let agency = actor.agency, let unit = actor.unit else { return nil }
            return "(r.desk_agency_id = \(agency) and r.desk_unit_id in \(list: directory.subtree(of: unit)))"
        case .referred, .own, .mandate, .visit:
            return nil
        }
    }

    static let notSecret: Query = "r.is_secret = 0 and r.is_sensitive = 0"

    var notAccused: Query {
        let allUnits = actor.unitPath + actor.otherUnits.sorted { $0.rawValue < $1.rawValue }
        let agencies = [actor.agency].compactMap(\.self) + actor.otherAgencies.sorted { $0.rawValue < $1.rawValue }
        let units: Query = allUnits.isEmpty ? "" : " or a.unit_id in \(list: allUnits)"
        let head: Query =
            agencies.isEmpty ? "" : " or (a.unit_id is null and a.officer_id is null and a.agency_id in \(list: agencies))"
        let people = [actor.officer, actor.standsFor].compactMap(\.self)
        let person: Query = people.isEmpty ? "" : " or a.officer_id in \(list: people)"
        return """
             and not exists (select 1 from report_accused a
                where a.report_id = r.id and (1 = 0\(splice: units)\(splice: head)\(splice: person)))
            """
    }
}
