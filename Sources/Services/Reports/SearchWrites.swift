import DataAccess
import Domain
import IndonesianText

/// Keeps what can be found in step with what is stored: everything for the officers' desk, what was published for the public.
enum SearchWrites {
    /// Replaces what was published before.
    static func publish(_ id: ID<Report>, code: TrackingCode, texts: [String], in session: any Session) throws {
        try unpublish(id, in: session)
        try session.run(SimilarSQL.wait(id, .published))
        try session.run(insertPublic(id, words(code, texts), key: session.dialect.searchKey))
    }

    static func unpublish(_ id: ID<Report>, in session: any Session) throws {
        try session.run(removePublic(id, key: session.dialect.searchKey))
        try SimilarFinder(.published).remove(id, in: session)
        try session.run(SimilarSQL.noLonger(id, .published))
    }

    /// The code and the stemmed words of the texts. Stemming takes a while: best done before the transaction.
    static func words(_ code: TrackingCode, _ texts: [String]) -> String {
        SearchText.index(([code.canonical] + texts).joined(separator: " "))
    }

    static func insertDesk(_ id: ID<Report>, _ words: String, key: Query) -> Query {
        Query("insert into report_search_desk (\(splice: key), words) values (\(id), \(words))", named: "search.insertDesk")
    }

    static func insertPublic(_ id: ID<Report>, _ words: String, key: Query) -> Query {
        Query("insert into report_search_public (\(splice: key), words) values (\(id), \(words))", named: "search.insertPublic")
    }

    private static func removePublic(_ id: ID<Report>, key: Query) -> Query {
        Query("delete from report_search_public where \(splice: key) = \(id)", named: "search.removePublic")
    }

    /// The key's name is the engine's own.
    static func samples(_ dialect: Dialect) -> [Query] {
        let key = dialect.searchKey
        return [insertDesk(ID(1), "", key: key), insertPublic(ID(1), "", key: key), removePublic(ID(1), key: key)]
    }
}
