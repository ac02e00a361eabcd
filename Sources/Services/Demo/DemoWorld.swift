import Domain

/// Where the demonstration plays: all villages of the country, or of one region, drawn by the inhabitants of their regencies.
public struct DemoWorld: Sendable {
    private struct Regency {
        let upTo: Int
        let villages: Range<Int>
    }

    let index: RegionIndex
    private let regencies: [Regency]

    /// - Parameter within: a province or regency; nil for the whole country. Nil comes back where no village lies in it.
    public init?(reference: ReferenceSet, index: RegionIndex, within: RegionCode? = nil) {
        self.index = index
        var regencies: [Regency] = []
        var total = 0
        for row in reference.regencies {
            guard let code = RegionCode(row.code), within.map({ code.ancestor($0.level) == $0 }) ?? true else { continue }
            let districts = index.childEntries(of: code)
            guard let first = districts.first, let last = districts.last else { continue }
            let villages = index.childEntries(of: index.codes[first]).lowerBound..<index.childEntries(of: index.codes[last]).upperBound
            guard !villages.isEmpty else { continue }
            total += max(row.population, 1000)
            regencies.append(Regency(upTo: total, villages: villages))
        }
        guard !regencies.isEmpty else { return nil }
        self.regencies = regencies
    }

    func place(_ random: inout SplitMix64) -> DemoPlace {
        let ticket = random.below(regencies.last?.upTo ?? 1)
        var (low, high) = (0, regencies.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if regencies[middle].upTo <= ticket { low = middle + 1 } else { high = middle }
        }
        let villages = regencies[low].villages
        return DemoPlace(index.found(villages.lowerBound + random.below(villages.count)))
    }
}
