/// Words that allege misconduct of somebody in office. They propose and decide nothing: a verifier does (rule F.2). What only complains
/// of a service (slow, unfair, made difficult) is not here.
enum AllegationWords {
    /// Of strangers, not of the office, a demand for money is said as often: near one of these a word counts for nothing.
    static let strangers: Set<String> = ["jukir", "jukirnya", "tukang", "juru", "preman", "satpam", "pengamen", "pengemis", "calon"]

    /// Who is written to is not who is accused.
    static let addressing: Set<String> = [
        "yth", "mohon", "tolong", "harap", "agar", "supaya", "minta", "dimohon", "memohon", "bantuan", "lapor", "laporkan",
        "melapor", "melaporkan", "dilaporkan",
    ]

    static let tree: PhraseTree<String> = {
        var tree = PhraseTree<String>()
        for phrase in plain + products { tree.add(phrase.split(separator: " ").map(String.init), phrase) }
        return tree
    }()

    private static let plain = [
        "pungli", "punglinya", "pungutan liar", "suap", "disuap", "menyuap", "penyuapan", "sogok", "sogokan", "disogok", "menyogok",
        "uang pelicin", "uang rokok", "uang terima kasih", "gratifikasi", "korupsi", "dikorupsi", "mengkorupsi", "koruptor", "korup",
        "mark up", "markup", "dimark up", "penggelapan", "menggelapkan", "digelapkan", "nepotisme", "kolusi", "kkn", "calo", "calonya",
        "percaloan", "pemerasan", "memeras", "diperas", "selingkuh", "perselingkuhan", "berselingkuh", "bolos", "membolos", "mangkir",
        "tidak masuk kerja", "tidak pernah masuk kerja", "titip absen", "absen fiktif", "proyek fiktif", "kuitansi fiktif",
        "menyalahgunakan wewenang", "menyalahgunakan jabatan", "menyalahgunakan anggaran", "menyalahgunakan dana",
        "menyalahgunakan kendaraan dinas", "penyalahgunaan wewenang", "penyalahgunaan jabatan", "penyalahgunaan anggaran",
        "penyalahgunaan dana", "penyalahgunaan kekuasaan", "jual beli jabatan", "main mata", "intimidasi", "diintimidasi",
        "mengintimidasi", "kekerasan oleh petugas", "kekerasan oleh aparat", "pelecehan oleh petugas", "potong gaji", "pemotongan gaji",
    ]

    /// `meminta uang`, `oknum pegawai`, `dipukul petugas` and all that is built like them.
    private static let products: [String] = {
        let people = [
            "petugas", "pegawai", "staf", "staff", "asn", "pns", "aparat", "pejabat", "kepala", "guru", "karyawan", "anggota", "kelurahan",
            "kecamatan", "dinas", "satuan", "desa", "ketua", "perangkat",
        ]
        let demands = ["minta", "meminta", "mintai", "memintai", "diminta", "dimintai", "minta minta"]
        let things = ["uang", "bayaran", "imbalan", "jatah", "setoran", "upeti", "sejumlah uang", "biaya tambahan", "uang tambahan"]
        let blows = ["dipukul", "dipukuli", "dianiaya", "ditampar", "ditendang", "diancam", "dilecehkan", "dikeroyok"]
        return demands.flatMap { verb in things.map { "\(verb) \($0)" } } + people.map { "oknum \($0)" }
            + blows.flatMap { blow in people.prefix(8).flatMap { ["\(blow) \($0)", "\(blow) oleh \($0)", "\(blow) oknum \($0)"] } }
    }()
}
