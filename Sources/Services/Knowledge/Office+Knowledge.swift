public import Domain
import IndonesianText

extension Office {
    /// The most articles that are offered to somebody who writes.
    public static let offeredArticles = 3

    /// Public articles, those that hold the words first; all of them where none are given.
    public func publicArticles(words: String = "", limit: Int = 50) async throws -> [ShownArticle] {
        let shelf = try await knowledge.shelf()
        let places = words.isEmpty ? Array(shelf.articles.indices) : shelf.index.found(words)
        return Array(places.map { shelf.articles[$0] }.filter(\.text.isPublic).prefix(max(1, limit)))
    }

    /// `ServiceFault.notFound` for one that is not public.
    public func publicArticle(_ id: ID<Article>) async throws -> ShownArticle {
        guard let article = try await knowledge.shelf().articles.first(where: { $0.id == id }), article.text.isPublic else {
            throw ServiceFault.notFound
        }
        return article
    }

    /// What may answer what a citizen writes, the best first; never one whose time is over.
    public func publicArticles(answering text: String) async throws -> [ShownArticle] {
        try await answering(text) { $0.text.isPublic }
    }

    /// The same for an officer who writes for that body: also what it, or the nation, keeps for officers.
    ///
    /// - Parameter topics: the topic of the report and those above it; an article on one of them needs fewer of its words.
    func articles(answering text: String, on topics: [ID<Category>] = [], for agency: ID<Agency>?) async throws -> [ShownArticle] {
        try await answering(text, on: topics) { $0.text.isPublic || $0.agency == nil || $0.agency == agency }
    }

    private func answering(
        _ text: String, on topics: [ID<Category>] = [], where isReadable: (ShownArticle) -> Bool
    ) async throws -> [ShownArticle] {
        let shelf = try await knowledge.shelf()
        let near = shelf.articles.indices.filter { shelf.articles[$0].text.category.map(topics.contains) ?? false }
        let fitting = shelf.index.answering(text, near: Set(near)).map { shelf.articles[$0] }
        return Array(fitting.filter { isReadable($0) && !$0.version.isStale(on: today) }.prefix(Self.offeredArticles))
    }
}
