import Domain
import Foundation

/// How near two reports are to one another: in place, in time, and in the body that handles them.
public struct Nearness: Sendable, Equatable {
    /// The narrowest region that both lie in.
    public enum Place: Int, Sendable, CaseIterable {
        case unknown, apart, province, regency, district, village
    }

    public let place: Place
    /// Between the two points, where both are known.
    public let kilometres: Double?
    /// Whole days between the two, whichever came first.
    public let days: Int
    let isOneBody: Bool?

    init(_ one: SimilarEntry, _ other: SimilarEntry) {
        place = Self.place(one.region, other.region)
        kilometres = one.coordinates.flatMap { from in other.coordinates.map { Self.distance(from, $0) } }
        let (early, late) = (min(one.at, other.at), max(one.at, other.at))
        days = Int((late.rawValue.subtractingReportingOverflow(early.rawValue).partialValue / 86_400_000).magnitude)
        isOneBody = one.agency.flatMap { agency in other.agency.map { $0 == agency } }
    }

    /// From 0 to 1; what is not known counts as half.
    var score: Double {
        let inTime = 1 / (1 + Double(days) / 30)
        let inBody = isOneBody.map { $0 ? 1.0 : 0 } ?? 0.5
        return inPlace * 0.5 + inTime * 0.3 + inBody * 0.2
    }

    private var inPlace: Double {
        if let kilometres { return exp(-kilometres / 3) }
        return switch place {
        case .unknown: 0.5
        case .apart: 0
        case .province: 0.1
        case .regency: 0.4
        case .district: 0.8
        case .village: 1
        }
    }

    private static func place(_ one: String?, _ other: String?) -> Place {
        guard let one, let other else { return .unknown }
        let common = zip(one.split(separator: "."), other.split(separator: ".")).prefix { $0 == $1 }.count
        return switch common {
        case 0: .apart
        case 1: .province
        case 2: .regency
        case 3: .district
        default: .village
        }
    }

    /// Along the surface of the earth.
    private static func distance(_ one: Coordinates, _ other: Coordinates) -> Double {
        let degree = Double.pi / 180
        let (north, east) = ((other.latitude - one.latitude) * degree / 2, (other.longitude - one.longitude) * degree / 2)
        let part = sin(north) * sin(north) + cos(one.latitude * degree) * cos(other.latitude * degree) * sin(east) * sin(east)
        return 2 * 6371 * asin(min(1, part.squareRoot()))
    }
}
