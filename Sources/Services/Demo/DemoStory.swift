import Domain

/// Writes believable complaints, requests and wishes: the same ones for the same seed, each by itself, so that a million of them can be
/// made in any order and on all cores.
public enum DemoStory {
    /// Report number `index` of the demonstration with this seed.
    public static func make(seed: UInt64, index: Int, in world: DemoWorld) -> DemoReport {
        let cast = DemoCast(seed: seed, index: index, world: world)
        let kind = cast.kind
        var random = SplitMix64(seed: seed, index: index, stream: 2)
        let register = Register.pick(&random)
        let fact = random.below(kind.facts.count)
        let title = sentenceCase(cast.slots.fill(matching(kind.titles, fact, of: kind, &random), &random))
        let body = body(cast, fact, register, &random)
        let mode = Mode(isAnonymous: random.percent(kind.anonymousShare), isSecret: random.percent(kind.secretShare))
        let number = index + 1
        return DemoReport(
            index: index, kind: kind.key, title: title, body: body, citizenType: kind.citizenType, reportClass: kind.reportClass,
            mode: mode,
            categoryPath: kind.category, target: cast.target, unit: kind.unit, region: cast.place.code,
            landmark: kind.hasPlace ? "\(cast.slots.street), dekat \(cast.slots.landmark)" : nil,
            incidentDaysBefore: kind.citizenType == .complaint && random.percent(80) ? random.below(21) : nil, channel: channel(&random),
            email: random.percent(72) ? "pelapor\(number)@contoh.invalid" : nil, reporterName: "Warga Contoh \(number)")
    }

    private enum Register {
        case formal, plain, casual

        static func pick(_ random: inout SplitMix64) -> Register {
            switch random.below(100) {
            case ..<28: .formal
            case ..<72: .plain
            default: .casual
            }
        }
    }

    /// The text that goes with the fact.
    private static func matching(_ texts: [String], _ fact: Int, of kind: DemoKind, _ random: inout SplitMix64) -> String {
        texts.count == kind.facts.count && texts.indices.contains(fact) ? texts[fact] : random.pick(texts)
    }

    private static func body(_ cast: DemoCast, _ fact: Int, _ register: Register, _ random: inout SplitMix64) -> String {
        let kind = cast.kind
        func sentence(_ texts: [String], _ random: inout SplitMix64) -> String {
            sentenceCase(cast.slots.fill(matching(texts, fact, of: kind, &random), &random))
        }
        var first = [sentence(kind.facts, &random)]
        let length = random.below(100)
        if length >= 22 { first.append(sentence(kind.details, &random)) }
        var rest: [String] = []
        if length >= 40 { rest.append(sentence(kind.impacts, &random)) }
        rest.append(sentence(kind.asks, &random))
        switch register {
        case .formal:
            let opening = cast.slots.fill(random.pick(openings), &random)
            return opening + "\n\n" + first.joined(separator: " ") + "\n\n" + (rest + [random.pick(closings)]).joined(separator: " ")
        case .plain:
            let thanks = random.percent(55) ? [random.pick(["Terima kasih.", "Terima kasih atas perhatiannya."])] : []
            return first.joined(separator: " ") + (length >= 70 ? "\n\n" : " ") + (rest + thanks).joined(separator: " ")
        case .casual:
            let opening = random.percent(50) ? random.pick(["Min, ", "Halo admin, ", "Permisi, ", "Selamat pagi min, "]) : ""
            let ending = random.pick(["", " Makasih.", " Trims.", " Tolong ya min."])
            let text = (first + rest).joined(separator: " ")
            return CasualWriting.shorten(opening + (opening.isEmpty ? text : lowerFirst(text)) + ending, &random)
        }
    }

    private static let openings = [
        "Yth. Bapak/Ibu petugas,", "Dengan hormat, saya warga {desa}, {kab}.", "Selamat pagi. Perkenankan saya menyampaikan hal berikut.",
        "Yth. pemerintah setempat,", "Assalamualaikum. Saya warga {rt} {desa} ingin menyampaikan hal berikut.",
    ]
    private static let closings = [
        "Demikian kami sampaikan, atas perhatiannya kami ucapkan terima kasih.", "Atas tindak lanjutnya saya ucapkan terima kasih.",
        "Besar harapan kami laporan ini ditindaklanjuti. Terima kasih.",
    ]

    private static func channel(_ random: inout SplitMix64) -> String {
        switch random.below(100) {
        case ..<52: "web"
        case ..<72: "android"
        case ..<82: "whatsapp"
        case ..<88: "sms1708"
        case ..<93: "agencyPage"
        case ..<96: "email"
        case ..<98: "walkIn"
        default: "phone"
        }
    }

    static func sentenceCase(_ text: String) -> String {
        guard let first = text.utf8.first, first >= 0x61, first <= 0x7A else { return text }
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private static func lowerFirst(_ text: String) -> String {
        let second = text.utf8.dropFirst().first ?? 0x41
        return second >= 0x41 && second <= 0x5A ? text : text.prefix(1).lowercased() + text.dropFirst()
    }
}
