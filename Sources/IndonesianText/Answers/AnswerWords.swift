/// Words by which an answer's sentences are read. They are signs, not proofs: the author judges.
enum AnswerWords {
    /// Before a verb: it is not done yet.
    static let intent: Set<String> = [
        "akan", "segera", "hendak", "berencana", "sedang", "masih", "belum", "rencana", "rencananya", "diupayakan", "berupaya", "ingin",
        "secepatnya", "nanti", "dalam", "tidak", "agar", "untuk", "supaya", "dapat", "bisa", "harus", "perlu", "mohon",
    ]

    /// Before a verb: it is done.
    static let done: Set<String> = ["telah", "sudah", "selesai", "berhasil"]

    /// Roots of verbs that do nothing for the reporter (J.1 b).
    static let noAct: Set<String> = [
        "koordinasi", "dikoordinasikan", "berkoordinasi", "mengkoordinasikan", "mengoordinasikan", "dikoordinasi", "diteruskan",
        "meneruskan", "disampaikan", "menyampaikan", "dirapatkan", "rapat", "merapatkan", "diproses", "memproses", "ditindaklanjuti",
        "menindaklanjuti", "ditindak", "dipelajari", "mempelajari", "dikaji", "mengkaji", "diusulkan", "mengusulkan", "dijadwalkan",
        "menjadwalkan", "direncanakan", "merencanakan", "dilaporkan", "melaporkan", "didisposisikan", "mendisposisikan", "dibahas",
        "membahas", "diterima", "menerima", "dipahami", "memahami", "dicatat", "mencatat", "diharapkan", "mengharapkan", "dihimbau",
        "diimbau", "menghimbau", "mengimbau", "dimaksud", "disebut", "dianggarkan", "dilimpahkan", "diupayakan", "mengupayakan",
        "menjadi", "merupakan", "mendapat", "mendapatkan", "memiliki", "menjelaskan", "dijelaskan", "diinformasikan", "menginformasikan",
        "membaca", "dibaca", "melakukan", "dilakukan", "mengucapkan", "memohon", "meminta", "diminta",
    ]

    /// Words that only look like verbs.
    static let noVerbs: Set<String> = [
        "dinas", "direktorat", "direktur", "digital", "dimana", "disana", "disini", "diri", "media", "melalui", "menurut", "mengenai",
        "mesin", "meter", "menit", "menteri", "dilengkapi", "disertai", "mereka", "memang", "meskipun", "mengapa", "diperlukan",
    ]

    /// Nouns that follow "melakukan" where nothing was done yet.
    static let noActNouns: Set<String> = ["koordinasi", "rapat", "pembahasan", "kajian", "komunikasi", "penjadwalan", "perencanaan"]

    /// Verbs of an act that need no "telah".
    static let acts: Set<String> = [
        "diperbaiki", "diganti", "ditambal", "dibersihkan", "dipasang", "dicabut", "diterbitkan", "dicetak", "dibayarkan", "dibayar",
        "dikembalikan", "diangkut", "dikeruk", "ditertibkan", "dibongkar", "diperiksa", "diaspal", "dinyalakan", "disegel", "ditegur",
        "diserahkan", "dikirim", "disalurkan", "diverifikasi", "ditutup", "dibuka", "dipangkas", "disemprot", "diuji", "dicek",
        "memperbaiki", "mengganti", "menambal", "membersihkan", "memasang", "mencabut", "menerbitkan", "mencetak", "membayarkan",
        "membayar", "mengembalikan", "mengangkut", "mengeruk", "menertibkan", "membongkar", "memeriksa", "mengaspal", "menyalakan",
        "menyegel", "menegur", "menyerahkan", "mengirim", "menyalurkan", "memangkas", "menyemprot", "menguji", "mengecek", "mengunjungi",
    ]

    static let units: Set<String> = [
        "dinas", "badan", "bidang", "seksi", "upt", "uptd", "kantor", "kecamatan", "kelurahan", "puskesmas", "bagian", "tim",
        "direktorat", "subdit", "pln", "pdam", "satpol", "polsek", "rsud", "rumah", "sekolah", "balai", "cabang", "regu", "sekretariat",
        "inspektorat", "camat", "lurah", "kementerian", "loket", "desa",
    ]

    static let months: Set<String> = [
        "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember", "jan",
        "feb", "mar", "apr", "jun", "jul", "agu", "ags", "sep", "okt", "nov", "des", "january", "february", "march", "may", "june", "july",
        "august", "october", "december",
    ]

    static let days: Set<String> = ["senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "kemarin", "besok", "lusa"]

    static let evidence: Set<String> = [
        "foto", "lampiran", "terlampir", "dilampirkan", "melampirkan", "dokumen", "dokumentasi", "bukti", "video", "kuitansi", "kwitansi",
        "gambar", "tautan", "salinan", "resi",
    ]

    static let grounds: Set<String> = [
        "undang", "uu", "perpres", "pp", "peraturan", "permen", "perda", "perwal", "perbup", "pergub", "pasal", "keputusan", "sk",
        "standar", "sop", "ketentuan", "juknis", "edaran", "kontrak", "persen",
    ]

    /// After a number: it is a figure of the matter.
    static let measures: Set<String> = [
        "persen", "rupiah", "ribu", "juta", "miliar", "meter", "km", "kilometer", "orang", "unit", "titik", "kasus", "hektare", "hektar",
        "watt", "liter", "kg", "ton", "jam", "kk",
    ]

    /// A sentence with one of these looks ahead.
    static let ahead: Set<String> = [
        "akan", "lambat", "selambatnya", "lambatnya", "target", "ditargetkan", "dijadwalkan", "mulai", "berikutnya", "selanjutnya",
        "rencana", "sebelum", "hingga", "paling", "dijanjikan",
    ]

    /// With an office: where the reporter goes next.
    static let visits: Set<String> = [
        "hubungi", "menghubungi", "datang", "silakan", "silahkan", "kunjungi", "mengunjungi", "ajukan", "mengajukan",
    ]

    static let rude: Set<String> = [
        "bodoh", "goblok", "tolol", "dungu", "bohong", "lebay", "cerewet", "rewel", "ngawur", "makanya", "sok", "ngeyel", "mengada",
    ]

    /// Who is blamed, after a word of fault.
    static let faults: Set<String> = ["salah", "kesalahan", "kelalaian", "seharusnya", "semestinya", "kurangnya", "akibat"]
    static let reporters: Set<String> = ["anda", "saudara", "pelapor", "kamu", "bapak", "ibu", "sendiri", "warga"]
}
