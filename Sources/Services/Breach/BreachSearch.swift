import DataAccess
import Domain

/// Makes the workbook of a breach out of two books that know nothing of one another: the office's register of looks, and the vault's log of
/// what left it. A look that stands in both is one line; what the vault alone knows passed the office by.
struct BreachSearch: Sendable {
    /// How long the vault may take to answer a look that the office has written down, in seconds.
    static let lag: Int64 = 600
    private static let batch = 500

    let filter: BreachFilter
    /// Nil where the vault is away.
    let openings: [VaultOpening]?

    /// A look on its way into the workbook.
    private struct Found {
        var report: ID<Report>
        var at: Instant
        var officer: ID<Officer>?
        var name: String
        var role: Role?
        var agency: ID<Agency>?
        var ground: String
        var isInOffice: Bool
        /// The office was told that something was shown.
        var wasShown = true
        /// As the vault wrote them down.
        var fields: String?
    }

    func workbook(in session: any Session) throws -> BreachWorkbook {
        var found = try session.rows(
            BreachSQL.looks(from: filter.from.adding(seconds: -Self.lag), to: filter.to, officer: filter.officer)
        ).map { row in
            Found(
                report: try row.id(0), at: try row.instant(1), officer: try row.id(2), name: try row.text(3), role: try row.optionalRaw(4),
                agency: try row.optionalID(5), ground: try row.text(6), isInOffice: true,
                wasShown: try row.bool(7))
        }
        let wanted = (openings ?? []).filter(isWanted)
        let places = try places(of: found.map(\.report) + wanted.map(\.report), in: session)
        let rest = match(&found, with: wanted, places)
        found = found.filter { $0.at >= filter.from }
        found += try onlyVault(rest.filter { $0.at >= filter.from && $0.at < filter.to }, in: session)
        if let agency = filter.agency { found = found.filter { $0.agency == agency } }
        found.sort { ($0.at, $0.report.rawValue) < ($1.at, $1.report.rawValue) }
        let owners = Array(Set(found.compactMap { places[$0.report]?.owner })).sorted { $0.rawValue < $1.rawValue }
        let left = try left(by: owners, in: session)
        let looks = found.compactMap { look in
            places[look.report].map { place in
                Self.look(look, place, left.fields[place.owner] ?? [], isErased: left.erased.contains(place.owner))
            }
        }
        return BreachWorkbook(looks: looks, hasVaultLog: openings != nil)
    }

    /// What was taken with the reporter's own codes belongs to no officer, body or session.
    private func isWanted(_ opening: VaultOpening) -> Bool {
        if let officer = filter.officer { return opening.askedBy == "officer:\(officer)" }
        return filter.agency == nil || opening.askedBy != Self.reporter
    }

    private static let reporter = "reporter"

    private typealias Place = (code: TrackingCode, owner: ID<Report>)

    private func places(of reports: [ID<Report>], in session: any Session) throws -> [ID<Report>: Place] {
        try batches(reports).reduce(into: [:]) { places, some in
            for row in try session.rows(BreachSQL.reports(some)) {
                guard let code = TrackingCode(try row.text(1)) else { continue }
                places[try row.id(0)] = (code, try row.id(2))
            }
        }
    }

    private func batches(_ ids: [ID<Report>]) -> [[ID<Report>]] {
        let all = Array(Set(ids)).sorted { $0.rawValue < $1.rawValue }
        return stride(from: 0, to: all.count, by: Self.batch).map { Array(all[$0..<min($0 + Self.batch, all.count)]) }
    }

    private struct Key: Hashable {
        let owner: ID<Report>
        let officer: ID<Officer>?
    }

    /// Gives each look of the office the line that the vault wrote for it, the first that came after it; gives back the lines left over.
    private func match(_ found: inout [Found], with openings: [VaultOpening], _ places: [ID<Report>: Place]) -> [VaultOpening] {
        var lines: [Key: [VaultOpening]] = [:]
        for opening in openings.sorted(by: { ($0.at, $0.id) > ($1.at, $1.id) }) {
            lines[Key(owner: places[opening.report]?.owner ?? opening.report, officer: Self.officer(opening)), default: []].append(opening)
        }
        for index in found.indices {
            let key = Key(owner: places[found[index].report]?.owner ?? found[index].report, officer: found[index].officer)
            var own = lines[key] ?? []
            // The two clocks are of one machine; a little is left for rounding.
            let begin = found[index].at.adding(seconds: -1)
            guard let place = own.lastIndex(where: { $0.at >= begin }), own[place].at <= found[index].at.adding(seconds: Self.lag) else {
                continue
            }
            found[index].fields = own.remove(at: place).fields
            lines[key] = own
        }
        return lines.values.flatMap(\.self)
    }

    private static func officer(_ opening: VaultOpening) -> ID<Officer>? {
        opening.askedBy.hasPrefix("officer:") ? ID(String(opening.askedBy.dropFirst("officer:".count))) : nil
    }

    private func onlyVault(_ openings: [VaultOpening], in session: any Session) throws -> [Found] {
        guard !openings.isEmpty else { return [] }
        var seats: [ID<Officer>: [(name: String, role: Role?, agency: ID<Agency>?, from: Instant?, to: Instant?)]] = [:]
        let officers = Array(Set(openings.compactMap(Self.officer))).sorted { $0.rawValue < $1.rawValue }
        for start in stride(from: 0, to: officers.count, by: Self.batch) {
            for row in try session.rows(BreachSQL.seats(of: Array(officers[start..<min(start + Self.batch, officers.count)]))) {
                seats[try row.id(0), default: []].append(
                    (
                        try row.text(1), try row.optionalRaw(2), try row.optionalID(3), try row.optionalInstant(4),
                        try row.optionalInstant(5)
                    ))
            }
        }
        return openings.map { opening in
            let known = Self.officer(opening).flatMap { seats[$0] }
            let seat = known?.first { seat in
                seat.from.map { $0 <= opening.at } == true && seat.to.map { $0 > opening.at } != false
            }
            let isOwn = opening.askedBy == Self.reporter
            return Found(
                report: opening.report, at: opening.at, officer: known == nil ? nil : Self.officer(opening),
                name: known?.first?.name ?? (isOwn ? "" : opening.askedBy), role: seat?.role, agency: seat?.agency,
                ground: isOwn ? "own" : opening.reason, isInOffice: false, fields: opening.fields)
        }
    }

    private func left(
        by owners: [ID<Report>], in session: any Session
    ) throws -> (fields: [ID<Report>: Set<DisclosedKind>], erased: Set<ID<Report>>) {
        var fields: [ID<Report>: Set<DisclosedKind>] = [:]
        var erased: Set<ID<Report>> = []
        for some in batches(owners) {
            for row in try session.rows(BreachSQL.fields(some)) {
                guard let kind = DisclosedKind(rawValue: try row.text(1)) else { continue }
                fields[try row.id(0), default: []].insert(kind)
            }
            for row in try session.rows(BreachSQL.erased(some)) { erased.insert(try row.id(0)) }
        }
        return (fields, erased)
    }

    private static func look(_ found: Found, _ place: Place, _ left: Set<DisclosedKind>, isErased: Bool) -> BreachLook {
        BreachLook(
            code: place.code, owner: place.owner, at: found.at, officer: found.officer, officerName: found.name, agency: found.agency,
            role: found.role, ground: found.ground, data: data(found, left), hasContact: !isErased && left.contains(.email),
            isErased: isErased, isInOffice: found.isInOffice, isInVault: found.fields != nil,
            // What the vault wrote down left it, whatever the office says.
            wasShown: found.fields != nil || found.wasShown)
    }

    private static func data(_ found: Found, _ left: Set<DisclosedKind>) -> Set<DisclosedKind> {
        if let fields = found.fields {
            if fields.hasPrefix("original:") { return [.file] }
            return Set(fields.split(separator: " ").compactMap { DisclosedKind(rawValue: String($0)) })
        }
        guard found.wasShown else { return [] }
        return found.ground == "reveal" ? left : left.subtracting([.nik])
    }
}
