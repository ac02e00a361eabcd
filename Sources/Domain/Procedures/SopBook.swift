/// Every version of every body's operating procedure.
public struct SopBook: Sendable, Equatable {
    private let known: [ID<SopVersion>: SopVersion]
    private let byAgency: [ID<Agency>?: [SopVersion]]

    public init(_ versions: [SopVersion] = []) {
        known = Dictionary(versions.map { ($0.id, $0) }) { first, _ in first }
        byAgency = Dictionary(grouping: versions, by: \.agency)
    }

    public subscript(id: ID<SopVersion>) -> SopVersion? { known[id] }

    /// Drafts too, the newest first.
    public func versions(of agency: ID<Agency>?) -> [SopVersion] {
        (byAgency[agency] ?? []).sorted { $0.id > $1.id }
    }

    /// What the body works by on that day: its own version, else the nation's; nil where the nation has none either. Of several the one
    /// that began last.
    public func version(for agency: ID<Agency>?, on date: CivilDate) -> SopVersion? {
        own(agency, on: date) ?? (agency == nil ? nil : own(nil, on: date))
    }

    private func own(_ agency: ID<Agency>?, on date: CivilDate) -> SopVersion? {
        byAgency[agency]?.filter { $0.holds(on: date) }.max { ($0.validFrom ?? .earliest) < ($1.validFrom ?? .earliest) }
    }
}
