import DataAccess
import Domain
import IndonesianText

extension SimilarEntry {
    /// What stands in a row of ``SimilarSQL/entries(_:)`` or ``SimilarSQL/published(_:)``. Of an anonymous report nothing is compared
    /// that could tell who wrote it, whoever asks.
    init(_ row: ResultRow) throws {
        let told = try [row.text(1), row.text(2), row.text(9)].joined(separator: "\n")
        let (latitude, longitude) = (try row.optionalReal(5), try row.optionalReal(6))
        self.init(
            id: try row.id(0), text: SimilarText(try row.bool(3) ? PersonalData.masked(told) : told), region: try row.optionalText(4),
            coordinates: latitude.flatMap { north in longitude.flatMap { Coordinates(latitude: north, longitude: $0) } },
            at: try row.instant(7), agency: try row.optionalID(8))
    }
}
