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

    /// Keeps how far the reporter's device has come with its work, also where the page is shown again. What is wrong with it holds
    /// nothing up.
    func note(_ form: FormInput, on open: inout Open) async throws {
        let draft = open.draft.content
        guard let sent = WorkField(form.raw(WorkField.name)), let puzzle = try await office.puzzle(of: draft) else { return }
        let solved = puzzle.solved(sent.numbers, from: sent.from, before: draft.solved)
        guard solved > draft.solved else { return }
        open.draft.content.solved = solved
        try await office.save(open.draft.content, token: open.token)
    }

    /// What is left of the device's work, for the script of the page; nothing where it is done.
    func work(on open: Open, _ context: AppRequestContext) async throws -> ViewValue {
        guard let puzzle = try await office.puzzle(of: open.draft.content) else { return .none }
        return .object(WorkField.view(puzzle, solved: open.draft.content.solved, assets: context.visit.site.assets))
    }

    func token(_ request: Request, _ context: AppRequestContext) -> RandomToken? {
        request.cookies[context.visit.site.cookies.draft].flatMap { RandomToken($0.value) }
    }

    /// Keeps the draft and goes on; the cookie lives as long as the draft.
    func save(
        _ draft: StoredDraft, token: RandomToken, context: AppRequestContext, next: SiteURL, query: [(name: String, value: String)] = []
    ) async throws -> Redirect {
        try await office.save(draft, token: token)
        return try await leading(to: next, query: query, token: token, seconds: try await office.keepSeconds(draft), context)
    }

    /// Keeps the first page of a report that is begun now.
    func begin(_ draft: StoredDraft, context: AppRequestContext, next: SiteURL) async throws -> Redirect {
        let token = try await office.begin(draft, from: context.visit.network.name)
        return try await leading(to: next, query: [], token: token, seconds: try await office.keepSeconds(draft), context)
    }

    private func leading(
        to next: SiteURL, query: [(name: String, value: String)], token: RandomToken, seconds: Int64, _ context: AppRequestContext
    ) async throws -> Redirect {
        let names = context.visit.site.cookies
        let cookie = names.cookie(names.draft, token.text, maxAge: Int(seconds))
        return Redirect(to: next, query: query, cookies: [cookie])
    }
}
