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

    /// The unit that handles matters of this kind by the division of work of the demonstration office, else the unit of that name. Nil
    /// where the body has neither: it answers the matter itself.
    static func unit(for kind: String, named name: String, of holder: Target, in directory: Directory) -> Target? {
        guard let agency = directory.agency(holder.holder.agency) else { return nil }
        let wanted = DemoOffice.unit(for: kind, at: agency.slug)?.name ?? name
        let unit = directory.units(of: agency.id).first { $0.name == wanted }
        return unit.flatMap { directory.target(for: Holder(agency: agency.id, unit: $0.id)) }
    }
}
