import Domain
import Foundation
import Services

/// What the search for similar reports found, label by label.
struct DuplicateFigures {
    /// One label's pairs.
    struct Line {
        var pairs = 0
        var first = 0
        var amongFive = 0
        /// Among five reports, each counted for itself also where many say the very same.
        var strictlyAmongFive = 0
        /// Shown as one that may be the same.
        var hinted = 0
    }

    let reports: Int
    var labels: [String: Line] = [:]
    /// Of each search, in milliseconds.
    var times: [Double] = []

    mutating func add(_ pair: KnownPair, lines: [SimilarFound]) {
        var line = labels[pair.label] ?? Line()
        line.pairs += 1
        if let rank = lines.firstIndex(where: { $0.id == pair.partner.id || $0.same.contains(pair.partner.id) }) {
            if rank == 0 { line.first += 1 }
            if rank < 5 { line.amongFive += 1 }
            if lines[rank].score >= SimilarFound.hint { line.hinted += 1 }
        }
        let single = lines.prefix(5).flatMap { [$0.id] + $0.same }.prefix(5)
        if single.contains(pair.partner.id) { line.strictlyAmongFive += 1 }
        labels[pair.label] = line
    }

    var lines: [String] {
        func percent(_ part: Int, _ whole: Int) -> String { String(format: "%.1f%%", whole == 0 ? 0 : Double(part) * 100 / Double(whole)) }
        let sorted = times.sorted()
        func share(_ part: Double) -> String {
            String(format: "%.2f", sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))])
        }
        var lines = ["laporan \(reports), pasangan \(labels.values.reduce(0) { $0 + $1.pairs }), pencarian \(times.count)"]
        lines.append("label\tpasangan\trecall@1\trecall@5\trecall@5 tanpa penggabungan\tditunjukkan")
        for (label, line) in labels.sorted(by: { $0.key < $1.key }) where label != DuplicateTrial.different {
            lines.append(
                [
                    label, String(line.pairs), percent(line.first, line.pairs), percent(line.amongFive, line.pairs),
                    percent(line.strictlyAmongFive, line.pairs), percent(line.hinted, line.pairs),
                ].joined(separator: "\t"))
        }
        if let line = labels[DuplicateTrial.different] {
            let threshold = String(format: "%.2f", SimilarFound.hint)
            lines.append(
                "\(DuplicateTrial.different)\t\(line.pairs)\tsalah ditunjukkan (ambang \(threshold)) \(percent(line.hinted, line.pairs))")
        }
        lines.append("waktu per pencarian: p50 \(share(0.5)) ms, p95 \(share(0.95)) ms, terlama \(share(1)) ms")
        return lines
    }
}
