import Foundation
public import Sealing

/// Checks a published log from outside, with nothing but its public answers: all entries, all heads, and that each head holds the one
/// before it.
public struct PublicLogAudit: Sendable {
    private let fetch: @Sendable (_ path: String) async throws -> [UInt8]

    /// - Parameter fetch: the answer's body for an address below `/api/v1/log/`.
    public init(fetch: @escaping @Sendable (_ path: String) async throws -> [UInt8]) {
        self.fetch = fetch
    }

    /// Throws the first ``LogFinding``.
    public func run(
        key: VerifyingKey? = nil, kept: LogHead? = nil, progress: @Sendable (Int64) -> Void = { _ in }
    ) async throws -> LogSummary {
        var heads: [PublishedHead] = []
        while true {
            let page: LogWire.Heads = try await get("heads?after=\(heads.count)")
            if page.heads.isEmpty { break }
            for wire in page.heads {
                guard let head = wire.published else { throw LogFinding.answer("heads") }
                heads.append(head)
            }
        }
        guard let latest = heads.last?.head else { throw LogFinding.answer("heads") }
        var checker = try HeadChecker(heads, key: key, kept: kept)
        while checker.size < latest.size {
            let start = checker.size
            let end = min(start + Int64(Office.mostEntries), latest.size) - 1
            let page: LogWire.Entries = try await get("entries?from=\(start)&to=\(end)")
            let entries = page.entries.compactMap { Hex.decode($0) }
            guard page.from == start, entries.count == Int(end - start) + 1 else {
                throw LogFinding.entry(start + Int64(entries.count), subject: nil, .missing)
            }
            for entry in entries { try checker.add(leaf: MerkleHash.leaf(entry)) }
            progress(checker.size)
        }
        try checker.finish()
        return LogSummary(entries: latest.size, heads: heads.count, latest: latest)
    }

    private func get<Answer: Decodable>(_ path: String) async throws -> Answer {
        let bytes = try await fetch(path)
        do {
            return try JSONDecoder().decode(Answer.self, from: Data(bytes))
        } catch {
            throw LogFinding.answer(path)
        }
    }
}
