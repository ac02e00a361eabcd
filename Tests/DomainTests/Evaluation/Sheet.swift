import Domain
import Testing

/// The rows of some lives, and the shipped indicators over them.
struct Sheet {
    let rows: [FactRow]
    let asOf: Instant
    private let evaluator: Evaluator

    init(_ lives: [Life], asOf: Instant? = nil, attributes: CaseAttributes = CaseAttributes()) throws {
        let calendar = try Life.rules().calendar
        let moment = asOf ?? lives.map(\.now).max() ?? Instant(milliseconds: 0)
        self.asOf = moment
        rows = lives.enumerated().flatMap { place, life in
            CaseFacts(
                of: ID(Int64(place + 1)), history: life.history, asOf: moment, calendar: calendar, attributes: attributes
            ).rows
        }
        evaluator = Evaluator(rows, asOf: moment)
    }

    static let city = EvaluatedBody.agency(Cast.city)
    static let province = EvaluatedBody.agency(Cast.province)
    static let ministry = EvaluatedBody.agency(Cast.ministry)
    static let roads = EvaluatedBody.unit(Holder(agency: Cast.city, unit: Cast.roads))

    func rows(_ grain: Grain, _ body: EvaluatedBody) -> [FactRow] {
        rows.filter { $0.grain == grain && $0.body == body }
    }

    /// A figure over all days that the stories have.
    func figure(_ id: String, _ body: EvaluatedBody, in period: EvaluationPeriod? = nil) throws -> Figure {
        let indicator = try #require(IndicatorCatalogue.first.first { $0.id == id }, "\(id)")
        let days = try #require(EvaluationPeriod(from: Cast.day("2025-01-01"), through: Cast.day("2029-12-31")))
        return evaluator.figure(indicator, of: body, in: period ?? days)
    }

    /// Numerator and denominator, as `1/2`.
    func counts(_ id: String, _ body: EvaluatedBody, in period: EvaluationPeriod? = nil) throws -> String {
        let figure = try figure(id, body, in: period)
        return "\(figure.numerator)/\(figure.denominator)"
    }

    func words(_ field: FactField, _ grain: Grain, _ body: EvaluatedBody) -> [String] {
        rows(grain, body).compactMap { $0.fields[field]?.written }
    }
}
