import Domain
import Hummingbird
import Sealing
import Services

/// Finds and keeps the report that a visitor is writing, by the token in the visitor's cookie.
struct DraftDesk: Sendable {
    let office: Office

    /// The visitor's draft with the token that opens it.
    struct Open: Sendable {
        let token: RandomToken
        var draft: FoundDraft
    }

    /// Nil where the visitor has none, or its time is over.
    func open(_ request: Request, _ context: AppRequestContext) async throws -> Open? {
        guard let token = token(request, context), let draft = try await office.draft(token) else { return nil }
        return Open(token: token, draft: draft)
    }

    /// The draft of a visitor who has told what happened. Any other visitor has to begin there.
    func begun(_ request: Request, _ context: AppRequestContext) async throws -> Open? {
        guard let open = try await open(request, context), open.draft.content.sent == nil, open.draft.content.passed.contains(.story) else {
            return nil
        }
        return open
    }

    func token(_ request: Request, _ context: AppRequestContext) -> RandomToken? {
        request.cookies[context.visit.site.cookies.draft].flatMap { RandomToken($0.value) }
    }

    /// Keeps the draft and goes on; the cookie lives as long as the draft.
    func save(
        _ draft: StoredDraft, token: RandomToken, context: AppRequestContext, next: SiteURL, query: [(name: String, value: String)] = []
    ) async throws -> Redirect {
        try await office.save(draft, token: token)
        return try await leading(to: next, query: query, token: token, context)
    }

    /// Keeps the first page of a report that is begun now.
    func begin(_ draft: StoredDraft, context: AppRequestContext, next: SiteURL) async throws -> Redirect {
        let token = try await office.begin(draft, from: context.visit.network.name)
        return try await leading(to: next, query: [], token: token, context)
    }

    private func leading(
        to next: SiteURL, query: [(name: String, value: String)], token: RandomToken, _ context: AppRequestContext
    ) async throws -> Redirect {
        let names = context.visit.site.cookies
        let cookie = names.cookie(names.draft, token.text, maxAge: try await office.draftDays() * 86_400)
        return Redirect(to: next, query: query, cookies: [cookie])
    }
}
