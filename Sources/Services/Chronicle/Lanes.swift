import Foundation

/// Long work on many independent things, side by side on all processors.
enum Lanes {
    /// Does the work for each item and gives the results in the order of the items.
    static func map<Items: RandomAccessCollection & Sendable, Result: Sendable>(
        _ items: Items, _ work: @escaping @Sendable (Items.Element) throws -> Result
    ) async throws -> [Result] where Items.Index == Int, Items.SubSequence: Sendable {
        let lanes = ProcessInfo.processInfo.activeProcessorCount
        let length = max(1, (items.count + lanes - 1) / lanes)
        return try await withThrowingTaskGroup(of: (start: Int, results: [Result]).self) { group in
            for start in stride(from: items.startIndex, to: items.endIndex, by: length) {
                let lane = items[start..<min(start + length, items.endIndex)]
                group.addTask { (start, try lane.map(work)) }
            }
            var done: [(start: Int, results: [Result])] = []
            for try await lane in group { done.append(lane) }
            return done.sorted { $0.start < $1.start }.flatMap(\.results)
        }
    }
}
