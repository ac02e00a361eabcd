extension FigureTally.Count {
    /// - Parameters:
    ///   - current: rows of the period about one subject.
    ///   - earlier: those of the same days of the year before.
    mutating func add(_ indicator: IndicatorDefinition, _ current: [FactRow], _ earlier: [FactRow]) {
        let among = indicator.taken(current)
        let counted = among.filter(indicator.counted.admits)
        self.among += among.count
        countedLastYear += indicator.taken(earlier).filter(indicator.counted.admits).count
        switch indicator.measure {
        case .share, .count, .growth:
            self.counted += counted.count
        case .mean(let field), .median(let field), .p90(let field):
            for value in counted.compactMap({ $0.number(field) }) {
                self.counted += 1
                values[value, default: 0] += 1
            }
        case .change(let before, let after):
            self.counted += counted.count
            for row in counted {
                guard let first = row.number(before), let second = row.number(after) else { continue }
                self.before = self.before + first
                self.after = self.after + second
            }
        }
    }

    /// What was counted before; of a cell with a value its rows.
    mutating func add(_ count: FigureCount, value: Fraction?, isLastYear: Bool) {
        guard !isLastYear else {
            countedLastYear += count.counted
            return
        }
        counted += count.counted
        among += count.among
        if let value { values[value, default: 0] += count.counted }
    }

    func outcome(_ measure: IndicatorMeasure) -> Figure.Outcome {
        let none = Figure.Outcome.notApplicable(.nothing)
        return switch measure {
        case .share: Share(counted, of: among).percent.map { .value($0) } ?? none
        case .count: .value(Fraction(counted))
        case .growth: Self.growth(Fraction(counted), from: Fraction(countedLastYear))
        case .mean: Fraction.mean(of: values).map { .value($0) } ?? none
        case .median: Rank.median(of: values).map { .value($0) } ?? none
        case .p90: Rank.nearest(90, of: values).map { .value($0) } ?? none
        case .change: Self.growth(after, from: before)
        }
    }

    private static func growth(_ new: Fraction, from old: Fraction) -> Figure.Outcome {
        (new / old).map { .value(($0 - .one) * Fraction(100)) } ?? .notApplicable(.nothingBefore)
    }
}
