import Domain
import Services

/// Whose figures, and of which days: a page of the figures by its address.
struct FigureAsk {
    static let bodyName = "badan"
    static let periodName = "masa"

    let body: EvaluatedBody
    let period: EvaluationPeriod
    /// Whole months up to the one of today, then quarters and years; the first stands where none was asked for.
    let periods: [EvaluationPeriod]

    /// - Throws: `Problem.notFound` for a body that the seat does not read, and for days that cannot be told.
    init(_ query: Query, reach: FigureReach, directory: Directory, today: CivilDate) throws {
        periods = Self.periods(until: today)
        let asked = query.first(Self.bodyName) ?? ""
        guard let body = asked.isEmpty ? reach.bodies.first : reach.bodies.first(where: { Self.name(of: $0, in: directory) == asked })
        else { throw Problem.notFound }
        self.body = body
        let days = query.first(Self.periodName) ?? ""
        guard let period = days.isEmpty ? periods.first : EvaluationPeriod(days), !period.months.isEmpty, period.months.count <= 12,
            period.from.year >= 2011, period.from <= today
        else { throw Problem.notFound }
        self.period = period
    }

    var isMonth: Bool { period.months == [period] }

    /// The month of its end and the eleven before it.
    var trend: [EvaluationPeriod] {
        var months = period.months.suffix(1).map(\.self)
        while months.count < 12, let first = months.first {
            let day = first.from.previous
            months.insert(.month(day.month, of: day.year), at: 0)
        }
        return months
    }

    /// `nasional`, `kota-surabaya`, `kota-surabaya/dinas-pu`.
    static func name(of body: EvaluatedBody, in directory: Directory) -> String {
        switch body {
        case .nation: return "nasional"
        case .agency(let id): return directory.agencyEver(id)?.slug ?? id.description
        case .unit(let holder):
            let agency = directory.agencyEver(holder.agency)?.slug ?? holder.agency.description
            return agency + "/" + (holder.unit.flatMap { directory.unitEver($0)?.slug ?? $0.description } ?? "")
        }
    }

    private static func periods(until today: CivilDate) -> [EvaluationPeriod] {
        var months = [EvaluationPeriod.month(today.month, of: today.year)]
        while months.count < 12, let day = months.last?.from.previous { months.append(.month(day.month, of: day.year)) }
        var quarters = [Quarter(of: today)]
        while quarters.count < 4, let last = quarters.last { quarters.append(last.previous) }
        return months + quarters.map { .quarter($0) } + (0..<3).map { .year(today.year - $0) }
    }
}
