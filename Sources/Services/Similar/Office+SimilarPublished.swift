import DataAccess
import Domain
import IndonesianText

extension Office {
    /// Letters below which nothing that is being written is compared.
    public static let similarLetters = 15
    /// Days that a published report is shown to whoever writes about the same.
    static let similarDays: Int64 = 90
    private static let looked = 40
    /// Questions for similar reports that one network may ask in a day: whoever types asks some forty times for a report.
    static let similarTurns = 2_000

    /// Counts a question that a script asks while somebody types. `ServiceFault.tooMany` beyond the day's share of the network: what is
    /// being written is not held up, the offer alone stays away.
    /// - Parameter network: empty where it is not known; kept as a hash for the day.
    public func takeSimilarTurn(from network: String) throws {
        guard similarBudget.take(from: network, limit: Self.similarTurns) else { throw ServiceFault.tooMany(retryAfterSeconds: 3_600) }
    }

    /// Published reports of the last 90 days that say what is being written, best first: in the same city or regency, where the place is
    /// known. None for a text that seems to accuse somebody. What is asked is neither kept nor logged.
    public func similarPublished(to words: String, regionCode: String?, limit: Int = 3) async throws -> [PublicRow] {
        guard words.unicodeScalars.count >= Self.similarLetters else { return [] }
        guard AllegationReading(words).isEmpty else { return [] }
        let moment = now()
        let asked = SimilarEntry(id: ID(0), text: SimilarText(PersonalData.masked(words)), region: regionCode, at: moment)
        let regency = RegionPrefix.regency(of: regionCode)
        return try await store.read { session in
            let found = try SimilarFinder(.published).find(
                asked, isPartial: true, since: moment.adding(seconds: -Self.similarDays * 86_400), limit: limit, in: session
            ) { ids in
                try session.rows(SimilarSQL.published(Array(ids.prefix(Self.looked)))).map(SimilarEntry.init)
                    .filter { regency == nil || RegionPrefix.regency(of: $0.region) == regency }
            }
            let shown = found.filter { $0.score >= SimilarFound.hint }.map(\.id)
            guard !shown.isEmpty else { return [] }
            let rows = try session.rows(PublicSQL.lines(shown)).map(PublicSQL.row)
            return shown.compactMap { id in rows.first { $0.id == id } }
        }
    }
}
