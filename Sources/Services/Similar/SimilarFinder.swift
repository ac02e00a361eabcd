public import DataAccess
public import Domain
import IndonesianText

/// The index of similar reports: a few numbers for each report, and of each number only the nearest reports are ever read, so that a
/// question costs the same among a thousand reports and among a million.
public struct SimilarFinder: Sendable {
    /// Of one number the reports before and after the moment asked about that are looked at.
    static let before = 48
    static let after = 16
    /// Reports that may be looked at more closely.
    static let candidates = 160

    let scope: SimilarScope

    init(_ scope: SimilarScope) {
        self.scope = scope
    }

    /// The one of the officers' desk.
    public static let desk = SimilarFinder(.desk)

    /// Enters reports that are not in it, and counts their words.
    public func enter(_ entries: [SimilarEntry], in session: any Session) throws {
        var met: [Int64: Int] = [:]
        for entry in entries {
            for root in Set(entry.text.roots) { met[SimilarKeys.count(of: root, scope: scope.rawValue), default: 0] += 1 }
        }
        met[SimilarSQL.total(scope)] = entries.count
        for (word, count) in met.sorted(by: { $0.key < $1.key }) { try session.run(SimilarSQL.count(word, by: count)) }
        let weights = try weights(of: Array(entries.reduce(into: Set<String>()) { $0.formUnion($1.text.roots) }), in: session)
        for entry in entries {
            let keys = keys(of: entry, weights).all.map(\.value)
            guard try session.run(SimilarSQL.enter(entry.id, scope, at: entry.at, keys: keys)) == 1 else { continue }
            for key in keys { try session.run(SimilarSQL.insert(key, at: entry.at, entry.id)) }
        }
    }

    /// Forgets a report; the words it was counted with stay counted.
    func remove(_ id: ID<Report>, in session: any Session) throws {
        guard let row = try session.first(SimilarSQL.entered(id, scope)) else { return }
        let at = try row.instant(0)
        for key in SimilarSQL.keys(try row.text(1)) { try session.run(SimilarSQL.delete(key, at: at, id)) }
        try session.run(SimilarSQL.forget(id, scope))
    }

    /// The most similar reports, best first; what says the same words stands in one line.
    ///
    /// - Parameters:
    ///   - isPartial: the question is still being written.
    ///   - since: older reports are none.
    ///   - load: of the reports named, best guesses first, those that may be shown, as they may be read.
    public func find(
        _ asked: SimilarEntry, isPartial: Bool = false, since: Instant? = nil, limit: Int, in session: any Session,
        load: ([ID<Report>]) throws -> [SimilarEntry]
    ) throws -> [SimilarFound] {
        guard !asked.text.roots.isEmpty else { return [] }
        let known = try weights(of: asked.text.distinctRoots, in: session)
        let ids = try candidates(asked, known, since: since, in: session)
        guard !ids.isEmpty else { return [] }
        let entries = try load(ids)
        let words = entries.reduce(into: Set(asked.text.roots)) { $0.formUnion($1.text.roots) }
        let weights = try weights(of: Array(words), in: session)
        var texts: [UInt64: Int] = [:]
        var lines: [SimilarFound] = []
        let scored = entries.map { (entry: $0, found: SimilarFound(asked, $0, weights: weights, isPartial: isPartial)) }
        for (entry, found) in scored.sorted(by: { ($0.found.score, $0.entry.id) > ($1.found.score, $1.entry.id) }) {
            if let sameness = entry.text.sameness {
                if let line = texts[sameness] {
                    lines[line].same.append(found.id)
                    continue
                }
                texts[sameness] = lines.count
            }
            lines.append(found)
        }
        return Array(lines.prefix(limit))
    }

    /// Reports that share the most telling numbers with the question, best first.
    private func candidates(
        _ asked: SimilarEntry, _ weights: WordWeights, since: Instant?, in session: any Session
    ) throws -> [ID<Report>] {
        var scores: [ID<Report>: Double] = [:]
        for key in keys(of: asked, weights).all {
            for query in [
                SimilarSQL.before(key.value, asked.at, since: since, limit: Self.before),
                SimilarSQL.after(key.value, asked.at, since: since, limit: Self.after),
            ] {
                for row in try session.rows(query) { scores[try row.id(0), default: 0] += key.weight }
            }
        }
        scores[asked.id] = nil
        return scores.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(Self.candidates).map(\.key)
    }

    private func keys(of entry: SimilarEntry, _ weights: WordWeights) -> SimilarKeys {
        SimilarKeys(entry.text, scope: scope.rawValue, region: RegionPrefix.regency(of: entry.region), weights: weights)
    }

    private func weights(of roots: [String], in session: any Session) throws -> WordWeights {
        let named = Dictionary(roots.map { (SimilarKeys.count(of: $0, scope: scope.rawValue), $0) }) { first, _ in first }
        var counts: [String: Int] = [:]
        var total = 0
        let words = [SimilarSQL.total(scope)] + named.keys
        for start in stride(from: 0, to: words.count, by: SimilarSQL.wordsAtOnce) {
            for row in try session.rows(SimilarSQL.counts(words[start..<min(words.count, start + SimilarSQL.wordsAtOnce)])) {
                let (word, count) = (try row.int64(0), try row.int(1))
                if word == SimilarSQL.total(scope) { total = count } else if let root = named[word] { counts[root] = count }
            }
        }
        return WordWeights(reports: total, counts: counts)
    }
}
