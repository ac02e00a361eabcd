import DataAccess
import Domain

/// The search for one report's surge. It writes nothing.
struct SurgeSearch: Sendable {
    /// Reports alike, and where they lie.
    struct Found: Sendable {
        /// The surge that some of them belong to already.
        var known: ID<Surge>?
        var members: [SimilarEntry]
        var kind: Surge.Kind
        var regency: String
        /// The kecamatan where all of them lie, as far as it is known.
        var district: String?
    }

    /// Reports whose words are read at most. Enough to see that there are many; the others join as they are looked at themselves.
    static let compared = 48

    let now: Instant
    /// Reports from which on it is one.
    let least: Int
    let hours: Int
    let days: Int

    func look(at id: ID<Report>, in session: any Session) throws -> Found? {
        let since = now.adding(seconds: -Int64(days) * 86_400)
        guard let asked = try session.first(SurgeSQL.eligible([id], since: since)).map(SimilarEntry.init),
            let regency = RegionPrefix.regency(of: asked.region)
        else { return nil }
        var entries: [ID<Report>: SimilarEntry] = [asked.id: asked]
        var gathered: [ID<Report>: Gathered] = [:]
        let lines = try SimilarFinder.desk.find(asked, since: since, limit: .max, in: session) { ids in
            // Most reports share words with fewer others than a surge has: then nobody's words are read.
            let near = try session.rows(SurgeSQL.near(ids, regency: regency, since: since)).map(Gathered.init)
            gathered = Dictionary(near.map { ($0.report, $0) }) { first, _ in first }
            guard near.count + 1 >= least || near.contains(where: { $0.surge != nil }) else { return [] }
            let found = try session.rows(SurgeSQL.eligible(Array(ids.filter { gathered[$0] != nil }.prefix(Self.compared)), since: since))
                .map(SimilarEntry.init)
            for entry in found { entries[entry.id] = entry }
            return found
        }
        let others = lines.filter { $0.score >= SimilarFound.hint }.flatMap { [$0.id] + $0.same }.compactMap { entries[$0] }
        return group(asked, others, gathered, regency: regency)
    }

    /// Those of one kecamatan where they are enough for a surge of its own; else all of the regency that belong to no other kecamatan's.
    private func group(_ asked: SimilarEntry, _ others: [SimilarEntry], _ gathered: [ID<Report>: Gathered], regency: String) -> Found? {
        let district = RegionPrefix.district(of: asked.region)
        let here = [asked] + others.filter { district != nil && RegionPrefix.district(of: $0.region) == district }
        var members = here
        if here.count < least {
            members =
                [asked]
                + others.filter { other in
                    guard let theirs = gathered[other.id]?.district, let district else { return true }
                    return theirs == district
                }
        }
        let known = members.compactMap { gathered[$0.id]?.surge }.min { $0.rawValue < $1.rawValue }
        guard known != nil || members.count >= least else { return nil }
        // A report of which the kecamatan is not known draws nobody else into a surge of one.
        if let known, district == nil { members.removeAll { $0.id != asked.id && gathered[$0.id]?.surge != known } }
        let places = members.map { RegionPrefix.district(of: $0.region) }
        let isOnePlace = places.allSatisfy { $0 != nil && $0 == places.first }
        return Found(
            known: known, members: members, kind: kind(of: members), regency: regency, district: isOnePlace ? district : nil)
    }

    /// A surge where enough of them came within the hours of the rule.
    private func kind(of alike: [SimilarEntry]) -> Surge.Kind {
        let times = alike.map(\.at).sorted()
        let window = Int64(hours) * 3600
        return zip(times, times.dropFirst(max(0, least - 1))).contains { $1 <= $0.adding(seconds: window) } ? .surge : .cluster
    }
}

/// A report that shares words with the one looked at, and the surge it belongs to.
private struct Gathered {
    let report: ID<Report>
    let surge: ID<Surge>?
    /// The kecamatan of that surge, where it has but one.
    let district: String?

    init(_ row: ResultRow) throws {
        report = try row.id(0)
        surge = try row.optionalID(1)
        district = try row.optionalText(2)
    }
}
