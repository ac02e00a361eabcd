import DataAccess
import Domain
import Foundation
import Services

/// Enters the reports into a scratch index by the program's own code and asks it for each pair.
struct DuplicateTrial {
    /// What is no duplicate: the partner shown is a false alarm.
    static let different = "same_topic_place_different_text"

    let known: KnownReports
    let pairs: [KnownPair]

    func run(in store: any DataStore) async throws -> DuplicateFigures {
        let (entries, finder) = (known.entries, SimilarFinder.desk)
        for start in stride(from: 0, to: entries.count, by: 500) {
            let some = Array(entries[start..<min(entries.count, start + 500)])
            try await store.write { session in try finder.enter(some, in: session) }
        }
        var figures = DuplicateFigures(reports: entries.count)
        var answers: [ID<Report>: [SimilarFound]] = [:]
        for pair in pairs {
            let lines: [SimilarFound]
            if let known = answers[pair.asked.id] {
                lines = known
            } else {
                let asked = pair.asked
                let start = ContinuousClock.now
                lines = try await store.read { session in
                    try finder.find(asked, limit: .max, in: session) { ids in
                        ids.compactMap { id in
                            let index = Int(id.rawValue) - 1
                            return entries.indices.contains(index) ? entries[index] : nil
                        }
                    }
                }
                figures.times.append(start.duration(to: .now) / .milliseconds(1))
                answers[asked.id] = lines
            }
            figures.add(pair, lines: lines)
        }
        return figures
    }
}
