/// Phrases that mean someone may be in danger now. The page then shows the emergency numbers at once; nothing is decided by it, so it
/// rather shows them once too often (domain rule H).
public enum DangerWords {
    /// What kind of help the page puts first.
    public enum Danger: String, Sendable, CaseIterable {
        case fire, medical, violence, selfHarm, disaster, child
    }

    /// The kinds of danger that a text speaks of; empty for almost all texts.
    public static func find(in text: String) -> Set<Danger> { phrases.find(in: text) }

    private static let phrases = PhraseList<Danger>([
        (
            .fire,
            ["sedang terbakar", "kebakaran sekarang", "api membesar", "rumah terbakar", "gas bocor", "kebocoran gas", "lagi kebakaran"]
        ),
        (
            .medical,
            [
                "tidak sadarkan diri", "pendarahan hebat", "sesak napas", "sesak nafas", "serangan jantung", "keracunan massal",
                "kritis sekarang",
                "mau melahirkan", "butuh ambulans", "butuh ambulan", "perlu ambulans", "kejang", "kecelakaan barusan", "korban tergeletak",
            ]
        ),
        (
            .violence,
            [
                "dianiaya", "dipukuli", "disekap", "diculik", "diperkosa", "perkosaan", "pemerkosaan", "dilecehkan", "pelecehan seksual",
                "kekerasan seksual", "kdrt", "kekerasan dalam rumah tangga", "diancam dibunuh", "ancaman pembunuhan", "mau dibunuh",
                "dikeroyok", "bawa senjata tajam", "ancaman bom",
            ]
        ),
        (
            .selfHarm,
            ["bunuh diri", "ingin mati", "mau mati saja", "mengakhiri hidup", "akhiri hidup saya", "tidak ingin hidup", "menyakiti diri"]
        ),
        (
            .disaster,
            [
                "terjebak banjir", "banjir bandang", "tanah longsor barusan", "tertimbun longsor", "hanyut terbawa", "tenggelam", "tsunami",
                "gunung meletus", "kabel listrik putus", "kabel putus menjuntai", "tersengat listrik", "kesetrum", "jembatan putus",
            ]
        ),
        (
            .child,
            ["anak hilang", "anak dipukul", "anak dianiaya", "anak diperkosa", "kekerasan anak", "kekerasan terhadap anak", "bayi dibuang"]
        ),
    ])
}
