import DataAccess
import Domain
import IndonesianText
import Synchronization

/// The reviewed articles, held in memory with their index and read anew after a while, or at once after a change made here.
final class KnowledgeBook: Sendable {
    /// How long a reading is used, in seconds.
    static let freshness: Int64 = 60

    /// The articles of one reading, with what finds them.
    struct Shelf: Sendable {
        let articles: [ShownArticle]
        let index: ArticleIndex
    }

    private let store: any DataStore
    private let now: @Sendable () -> Instant
    private let held = Mutex<(shelf: Shelf, readAt: Instant)?>(nil)

    init(store: any DataStore, now: @escaping @Sendable () -> Instant) {
        self.store = store
        self.now = now
    }

    func shelf() async throws -> Shelf {
        let moment = now()
        let known = held.withLock { held -> Shelf? in
            guard let held, moment >= held.readAt, moment < held.readAt.adding(seconds: Self.freshness) else { return nil }
            return held.shelf
        }
        if let known { return known }
        let articles = try await store.read { session in
            try session.rows(ArticleSQL.published).map { row in
                ShownArticle(id: try row.id(0), agency: try row.optionalID(1), version: try ArticleSQL.version(row))
            }
        }
        let fresh = Shelf(
            articles: articles,
            index: ArticleIndex(
                articles.map {
                    (questions: [$0.text.question, $0.text.englishQuestion], answer: "\($0.text.answer) \($0.text.englishAnswer)")
                }))
        held.withLock { $0 = (fresh, moment) }
        return fresh
    }

    func forget() {
        held.withLock { $0 = nil }
    }
}
