public import Domain

/// One consistent reading of calendar, policies, bodies and categories.
public struct Rules: Sendable {
    public private(set) var readAt: Instant
    /// Another one wherever anything in it is another than before; what was drawn under the same edition still stands.
    public let edition: Int
    public let office: OfficeScope
    public let calendar: WorkCalendar
    public let policies: PolicyTable
    public let directory: Directory
    public let categories: CategoryTree
    /// Roles with fewer acts, by role and name.
    public let roleProfiles: [RoleProfile]
    /// What the bodies work by, every version.
    public let procedures: SopBook
    let sources: RuleSources

    init(_ sources: RuleSources, edition: Int, office: OfficeScope, readAt: Instant) {
        self.sources = sources
        self.edition = edition
        self.office = office
        self.readAt = readAt
        calendar = WorkCalendar(days: sources.days, loadedThrough: WorkCalendar.lastWholeYear(of: sources.days))
        policies = PolicyTable(rows: sources.policies)
        directory = Directory(agencies: sources.agencies, units: sources.units, rosters: sources.rosters)
        categories = CategoryTree(sources.categories)
        roleProfiles = sources.roleProfiles
        procedures = sources.procedures
    }

    /// The profile with that number; nil where there is none.
    public func roleProfile(_ id: ID<RoleProfile>) -> RoleProfile? { roleProfiles.first { $0.id == id } }

    /// These rules after they were read anew: the same edition where nothing has changed.
    func read(again now: RuleSources, at moment: Instant) -> Rules {
        guard now == sources else { return Rules(now, edition: edition + 1, office: office, readAt: moment) }
        var rules = self
        rules.readAt = moment
        return rules
    }
}
