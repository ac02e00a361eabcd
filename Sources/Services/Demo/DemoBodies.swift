import Domain

/// Finds the bodies of the demonstration's stories among those of the office.
enum DemoBodies {
    static func target(of target: DemoTarget, in directory: Directory) -> Target? {
        let agency: AgencyEntry? =
            switch target {
            case .body(let slug): directory.agency(slug: slug)
            case .government(let region): directory.government(of: region.description)
            }
        return agency.flatMap { directory.target(for: Holder(agency: $0.id)) }
    }

    /// The unit of that name; where the body has another division of work, one of its handling units, always the same for a name.
    static func unit(_ name: String, of holder: Target, in directory: Directory) -> Target? {
        let handling = directory.units(of: holder.holder.agency).filter { $0.duty == .handling }
        guard !handling.isEmpty else { return nil }
        let sum = name.utf8.reduce(0) { ($0 + Int($1)) % 7919 }
        let unit = handling.first { $0.name == name } ?? handling[sum % handling.count]
        return directory.target(for: Holder(agency: unit.agency, unit: unit.id))
    }
}
