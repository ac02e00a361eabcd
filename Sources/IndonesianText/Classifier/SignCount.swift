/// Counts in how many texts each sign stands, without keeping the many that stand in one alone.
struct SignCount {
    private var rough = [UInt8](repeating: 0, count: 1 << 24)
    private var counts: [UInt64: Int32] = [:]

    /// First over all texts: a sign whose place here stays below the least is rare for certain.
    mutating func glance(_ signs: [TextSigns.Sign]) {
        for key in Set(signs.map(\.key)) {
            let place = Int(truncatingIfNeeded: key & 0xFF_FFFF)
            if rough[place] < .max { rough[place] += 1 }
        }
    }

    /// Then once more over the same texts.
    mutating func count(_ signs: [TextSigns.Sign], least: Int) {
        for key in Set(signs.map(\.key)) where Int(rough[Int(truncatingIfNeeded: key & 0xFF_FFFF)]) >= min(least, Int(UInt8.max)) {
            counts[key, default: 0] += 1
        }
    }

    /// The signs that stand in at least so many of the texts, with what each says.
    func known(least: Int, of texts: Int) -> [(key: UInt64, weight: Float)] {
        counts.filter { $0.value >= least }.map { key, count in
            (key, Float(RealFunctions.log(Double(1 + texts) / Double(1 + count)) + 1))
        }
    }
}
