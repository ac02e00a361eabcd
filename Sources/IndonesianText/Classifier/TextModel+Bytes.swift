extension TextModel {
    private static let mark: [UInt8] = Array("LAPOR text model 1\n".utf8)

    /// The model as it is stored: a head, then each part with its length, numbers with the lowest byte first.
    public var bytes: [UInt8] {
        var writer = ModelWriter(Self.mark)
        writer.add(UInt64(examples))
        writer.add(sharpness.bitPattern)
        writer.add(UInt64(trial?.examples ?? 0))
        writer.add(UInt64(trial?.first ?? 0))
        writer.add(UInt64(trial?.amongThree ?? 0))
        writer.add(labels)
        writer.add(places.sorted())
        writer.add(space.keys) { $1.add($0) }
        writer.add(space.weights) { $1.add($0.bitPattern) }
        writer.add(weights.bias) { $1.add($0.bitPattern) }
        writer.add(weights.starts) { $1.add(UInt32(bitPattern: $0)) }
        writer.add(weights.labels) { $1.add($0) }
        writer.add(weights.values) { $1.add($0.bitPattern) }
        return writer.bytes
    }

    /// - Returns: nil where these bytes are no model, or one that was cut off or changed.
    public init?(bytes: [UInt8]) {
        var reader = ModelReader(bytes)
        guard reader.skip(Self.mark), let examples: UInt64 = reader.number(), let sharpness: UInt64 = reader.number(),
            let trialed: UInt64 = reader.number(), let first: UInt64 = reader.number(), let amongThree: UInt64 = reader.number(),
            let labels = reader.texts(), let places = reader.texts(),
            let keys: [UInt64] = reader.numbers(), let rarity: [UInt32] = reader.numbers(), let bias: [UInt32] = reader.numbers(),
            let starts: [UInt32] = reader.numbers(), let entries: [UInt16] = reader.numbers(), let values: [UInt32] = reader.numbers(),
            reader.isAtEnd, examples <= UInt32.max, trialed <= examples, first <= trialed, amongThree <= trialed
        else { return nil }
        let begin = starts.map { Int32(truncatingIfNeeded: $0) }
        guard !labels.isEmpty, bias.count == labels.count, rarity.count == keys.count, begin.count == keys.count + 1, begin.first == 0,
            zip(begin, begin.dropFirst()).allSatisfy({ $0 <= $1 }), begin.last.map(Int.init) == entries.count,
            values.count == entries.count,
            entries.allSatisfy({ $0 < labels.count }), zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 })
        else { return nil }
        let numbers = (rarity + bias + values).map { Float(bitPattern: $0) }
        let sharp = Double(bitPattern: sharpness)
        guard numbers.allSatisfy(\.isFinite), sharp.isFinite, sharp > 0 else { return nil }
        self.init(
            labels: labels, examples: Int(examples),
            trial: trialed == 0 ? nil : TextTrial(examples: Int(trialed), first: Int(first), amongThree: Int(amongThree)),
            places: Set(places), space: SignSpace(keys: keys, weights: rarity.map { Float(bitPattern: $0) }),
            weights: LabelWeights(
                bias: bias.map { Float(bitPattern: $0) }, starts: begin, labels: entries, values: values.map { Float(bitPattern: $0) }),
            sharpness: sharp)
    }
}
