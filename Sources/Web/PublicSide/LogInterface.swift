import HTTPTypes
import Hummingbird
import Sealing
import Services

/// The transparency log for programs, as `docs/transparency-log.md` describes it. What a signed head covers never changes, so copies of
/// it may be kept.
struct LogInterface: Sendable {
    /// Seconds for which copies may be kept of what grows, and of what never changes.
    private static let growing = "public, max-age=10"
    private static let lasting = "public, max-age=86400, immutable"

    let office: Office

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.apiLogHead) { _, _ in
            guard let head = try await office.latestHead() else { throw Problem.notFound }
            return JSONAnswer(LogWire.Head(head), cache: Self.growing)
        }
        pages.get(.apiLogHeads, handler: heads)
        pages.get(.apiLogEntries, handler: entries)
        pages.get(.apiLogInclusion, handler: inclusion)
        pages.get(.apiLogConsistency, handler: consistency)
    }

    @Sendable private func heads(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        if let size = try Self.number("size", context) {
            guard let head = try await office.head(ofSize: size) else { throw Problem.notFound }
            return JSONAnswer(LogWire.Head(head), cache: Self.lasting)
        }
        let after = try Self.number("after", context) ?? 0
        let heads = try await office.heads(after: after).map(LogWire.Head.init)
        return JSONAnswer(LogWire.Heads(heads: heads), cache: heads.count == Office.mostHeads ? Self.lasting : Self.growing)
    }

    @Sendable private func entries(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let from = try Self.number("from", context) ?? 0
        let to = try Self.needed("to", context)
        guard from <= to, to - from < Int64(Office.mostEntries) else { throw Self.fault("to", "public.log.range") }
        return JSONAnswer(
            LogWire.Entries(from: from, entries: try await office.logEntries(from...to)), cache: Self.lasting)
    }

    @Sendable private func inclusion(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let size = try Self.number("size", context)
        let found: LogInclusion
        if let hex = context.query.first("leaf") {
            guard let leaf = Hex.decode(hex.lowercased()), leaf.count == MerkleHash.length else {
                throw Self.fault("leaf", "public.log.leaf")
            }
            found = try await office.logInclusion(ofLeaf: leaf, size: size)
        } else {
            found = try await office.logInclusion(of: Self.needed("index", context), size: size)
        }
        return JSONAnswer(LogWire.Inclusion(found), cache: size == nil ? Self.growing : Self.lasting)
    }

    @Sendable private func consistency(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let (from, to) = (try Self.needed("from", context), try Self.needed("to", context))
        guard from > 0, from <= to else { throw Self.fault("from", "public.log.order") }
        return JSONAnswer(
            LogWire.Consistency(from: from, to: to, path: try await office.logConsistency(from: from, to: to)), cache: Self.lasting)
    }

    /// A whole number from 0; nil where the address does not name it.
    private static func number(_ name: String, _ context: AppRequestContext) throws -> Int64? {
        guard let text = context.query.first(name) else { return nil }
        guard text.utf8.count <= 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int64(text) else {
            throw fault(name, "public.log.number")
        }
        return number
    }

    private static func needed(_ name: String, _ context: AppRequestContext) throws -> Int64 {
        guard let number = try number(name, context) else { throw fault(name, "public.log.number") }
        return number
    }

    private static func fault(_ field: String, _ words: String) -> Problem {
        Problem(.badRequest, fields: [FieldError(field, Phrase(words))])
    }
}
