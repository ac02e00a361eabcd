/// Fills the slots of sentences. What names a thing of the story (street, landmark, neighbourhood) stays the same through it.
struct DemoSlots {
    let place: DemoPlace
    let kind: DemoKind
    let street: String
    let landmark: String
    private let neighbourhood: String
    /// The day of which the text speaks, in words; empty where a story has no dates.
    var date = ""
    var year = 2025

    init(place: DemoPlace, kind: DemoKind, random: inout SplitMix64) {
        self.place = place
        self.kind = kind
        street = Self.street(place, &random)
        landmark = Self.landmark(place, &random)
        let (rt, rw) = (random.below(9) + 1, random.below(8) + 1)
        neighbourhood = "RT 0\(rt)/RW 0\(rw)"
    }

    /// The sentence with its slots filled; an unknown slot stays as it is, and a test looks for those.
    func fill(_ sentence: String, _ random: inout SplitMix64) -> String {
        var out = ""
        out.reserveCapacity(sentence.utf8.count + 80)
        var rest = sentence.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")), let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) {
            out += Substring(rest[..<open])
            out += value(of: Substring(rest[rest.index(after: open)..<close]), &random)
            rest = rest[rest.index(after: close)...]
        }
        out += Substring(rest)
        return out
    }

    private func value(of slot: Substring, _ random: inout SplitMix64) -> String {
        switch slot {
        case "tempat": "\(street) dekat \(landmark), \(place.village), \(place.district)"
        case "jalan": street
        case "patokan": landmark
        case "desa": place.village
        case "kec": place.district
        case "kab": place.regency
        case "rt": neighbourhood
        case "unit": kind.unit
        case "sejak": random.pick(DemoWords.since)
        case "durasi": random.pick(DemoWords.spans)
        case "bulan": random.pick(DemoWords.months)
        case "hari": random.pick(DemoWords.weekdays)
        case "jam": "pukul \(random.pick(DemoWords.hours))"
        case "n": String(2 + random.below(5))
        case "nn": String(12 + random.below(60))
        case "ribu": "\(10 * (5 + random.below(40))).000"
        case "ribuKecil": "\(5 * (1 + random.below(7))).000"
        case "tanggal": date
        case "nomor": "nomor \(100 + random.below(800))/\(1000 + random.below(8000))/\(kind.unitCode)/\(year)"
        default: "{\(slot)}"
        }
    }

    private static func street(_ place: DemoPlace, _ random: inout SplitMix64) -> String {
        if !place.code.isKelurahan, random.percent(45) { return "jalan poros \(place.villageName)" }
        if random.percent(18) { return "Gang \(random.pick(DemoWords.lanes))" }
        return "Jalan \(random.pick(DemoWords.streets))"
    }

    private static func landmark(_ place: DemoPlace, _ random: inout SplitMix64) -> String {
        let worship = DemoWords.worship[place.province] ?? DemoWords.mosques
        if random.percent(25) { return random.pick(worship) }
        let pick = random.pick(place.code.isKelurahan ? DemoWords.cityLandmarks : DemoWords.villageLandmarks)
        return pick.hasSuffix("#") ? pick.dropLast() + String(1 + random.below(5)) + " \(place.villageName)" : pick
    }
}
