extension IndicatorDefinition {
    /// What is wrong with it, its worked examples included; empty for one that may be published (K.4: tried before).
    public var trialFaults: [IndicatorFault] {
        let own = faults
        return own.isEmpty ? examples.enumerated().compactMap { failure(of: $0.element, number: $0.offset + 1) } : own
    }

    private func failure(of example: IndicatorExample, number: Int) -> IndicatorFault? {
        let facts = example.facts(grain: grain)
        if let fault = facts.lazy.compactMap({ $0.faults.first }).first { return .fieldOfAnotherGrain(fault, grain) }
        let period = EvaluationPeriod.month(6, of: 2025)
        let found = Evaluator(facts, asOf: period.end).figure(self, of: .nation, in: period).text
        return found == example.expected ? nil : .exampleFails(number: number, expected: example.expected, found: found)
    }
}
