/// Where Snowball's Indonesian rules cut too deep: the words of complaints in which it does, and their roots.
enum StemExceptions {
    /// The root of a known word, also with a particle or possessive at its end (`keluhannya`).
    static func root(of word: String) -> String? {
        if let root = roots[word] { return root }
        for ending in ["nya", "lah", "kah", "pun"] where word.hasSuffix(ending) {
            if let root = roots[String(word.dropLast(ending.count))] { return root }
        }
        return nil
    }

    /// Gives back the first letter that a nasal prefix has swallowed: `mengirim` is from `kirim`, `menutup` from `tutup`.
    static func restoreFirstLetter(of root: String, in word: UnsafeBufferPointer<UInt8>) -> String {
        guard word.count > 4, word[0] == UInt8(ascii: "m") || word[0] == UInt8(ascii: "p"), word[1] == UInt8(ascii: "e"),
            word[2] == UInt8(ascii: "n")
        else { return root }
        let hasK = word[3] == UInt8(ascii: "g")
        let candidate = (hasK ? "k" : "t") + root
        return (hasK ? hiddenK : hiddenT).contains(candidate) ? candidate : root
    }

    private static let hiddenK: Set<String> = words(
        """
        kabar kabul kaji kait kandung kantuk karang kasih kawal kawin kebut kecam kecat kecil kecoh kejar keluh kelola kelompok keluar
        kembali kembang kemas kemudi kena kenal kenang kendali kendara kental keras kering keroyok keruk keruh kesal ketik ketuk kikis
        kira kirim kisah kobar komentar konfirmasi koordinasi koreksi korban kosong kotor kuasa kuat kubur kukuh kumpul kunci kunjung
        kuning kupas kuras kurang kurung kutip kutuk kayuh kikir kompor konsumsi kontrol konversi kerja kepung kredit kopi
        """)

    private static let hiddenT: Set<String> = words(
        """
        tabrak tagih tahan taksir tambah tambal tambang tampil tampung tanam tandatangan tangan tangani tanggap tanggul tangis tangkap
        tangkal tanya tarik taruh tata tatap tawar tayang tebang tebus tegak tegas tegur tekan telan teliti telusur telantar tempat tempel
        tempuh tendang tentang tentu terang teriak terima terjang terobos tertib tertawa tetap tetes tilang timbang timbul timbun timpa
        tindak tindaklanjut tinggal tinggi tingkat tinjau tipu titip tolak tolong tonton tuang tuding tuduh tugas tuju tukar tular tulis
        tumbang tumpah tumpang tumpuk tumpul tunai tunda tunduk tunggak tunggu tunjang tunjuk tuntas tuntut turun turut tutup tutur
        """)

    private static let roots: [String: String] = {
        var roots: [String: String] = [:]
        for line in families.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard let root = words.first else { continue }
            for word in words { roots[word] = root }
        }
        return roots
    }()

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    /// One family a line: the root, then the words that come from it and that Snowball would take elsewhere.
    private static let families = """
        keluh keluhan keluhkan dikeluhkan berkeluh
        kelola dikelola terkelola
        kembali kembalian kembalikan dikembalikan sekembali
        keluarga sekeluarga berkeluarga kekeluargaan keluarganya
        keluar dikeluarkan keluarkan
        kendara kendaraan berkendara berkendaraan
        kendala terkendala berkendala
        kereta perkeretaapian keretaapi
        kepala kepalanya mengepalai
        kelas sekelas
        kena terkena mengenai
        ketahui diketahui mengetahui
        kemarin
        kedelai
        kebun berkebun perkebunan
        kecamatan
        kelurahan
        kelahiran
        kerja kerjakan dikerjakan
        periksa diperiksa periksakan memeriksa memeriksakan pemeriksaan pemeriksa
        perintah pemerintah pemerintahan memerintah memerintahkan diperintah diperintahkan perintahkan
        perlu diperlukan memerlukan keperluan seperlunya
        percaya dipercaya kepercayaan mempercayai
        persen
        pernah
        disiplin kedisiplinan pendisiplinan mendisiplinkan indisipliner
        dinas kedinasan berdinas
        didik pendidikan mendidik didikan dididik pendidik
        digital digitalisasi
        penduduk kependudukan berpenduduk
        penuh dipenuhi memenuhi pemenuhan terpenuhi
        pentas
        sekolah bersekolah menyekolahkan penyekolahan disekolahkan persekolahan sekolahan
        selokan
        selesai menyelesaikan diselesaikan penyelesaian terselesaikan selesaikan
        sedia disediakan menyediakan penyediaan tersedia ketersediaan persediaan sediakan
        segera
        sepeda bersepeda
        sembako
        sertifikat
        seberang penyeberangan menyeberang menyeberangi diseberang
        sungai
        pantai
        ramai keramaian meramaikan
        nilai menilai dinilai penilaian
        pakai memakai dipakai pemakaian pemakai
        masalah bermasalah permasalahan dipermasalahkan mempermasalahkan
        salah bersalah kesalahan menyalahkan disalahkan
        jumlah sejumlah berjumlah
        sampah persampahan nyampah
        rumah perumahan dirumahkan merumahkan serumah
        rawat perawat perawatan merawat dirawat
        nikah menikah dinikahi pernikahan menikahi
        minum meminum peminum diminum minuman
        makan memakan dimakan makanan
        masak memasak dimasak masakan
        muat memuat dimuat termuat muatan bermuatan
        mulai memulai dimulai pemula
        mohon memohon dimohon pemohon permohonan memohonkan dimohonkan
        minta meminta diminta permintaan dimintai peminta
        masuk memasuki dimasuki pemasukan memasukkan dimasukkan masukan
        milik memiliki dimiliki pemilik kepemilikan
        pohon pepohonan
        beri berikan diberikan memberikan memberi pemberian diberi
        berita pemberitaan memberitakan diberitakan
        beritahu pemberitahuan memberitahu memberitahukan diberitahu
        berkas pemberkasan
        berat keberatan memberatkan
        beras
        bersih kebersihan membersihkan dibersihkan pembersihan bersihkan
        berlaku diberlakukan pemberlakuan memberlakukan
        laku pelaku perilaku kelakuan
        tanya bertanya pertanyaan menanyakan ditanya ditanyakan menanyai nanya
        tindak tindakan menindak ditindak penindakan bertindak
        tindaklanjut menindaklanjuti ditindaklanjuti tindaklanjuti
        tunggak tunggakan menunggak penunggakan ditunggak penunggak
        tunggu menunggu ditunggu nunggu penungguan
        tenaga
        terima menerima diterima penerima penerimaan terimakan
        terang menerangi penerangan diterangi
        temu bertemu menemukan ditemukan penemuan pertemuan ketemu
        tempat bertempat menempati ditempati penempatan menempatkan
        telantar terlantar penelantaran menelantarkan ditelantarkan
        sulit mempersulit dipersulit kesulitan menyulitkan
        oknum
        bangun membangun pembangunan dibangun bangunan terbangun
        rusak merusak dirusak kerusakan perusakan pengrusakan
        antre antri antrean antrian mengantre mengantri ngantri ngantre
        hewan
        makam pemakaman dimakamkan
        layan pelayanan melayani dilayani layanan pelayan
        adil keadilan pengadilan peradilan mengadili diadili
        adu pengaduan mengadu mengadukan diadukan aduan pengadu teradu
        kaki
        kali sekali
        lalu berlalu melalui dilalui
        air pengairan mengairi diairi perairan
        pungut pungutan memungut dipungut pemungutan
        pungli punglinya
        vaksin vaksinasi divaksin
        ikan perikanan
        kartu
        aliran
        putus memutus diputus pemutusan terputus
        izin perizinan mengizinkan diizinkan ijin perijinan
        mandi
        suami
        polisi kepolisian
        saksi
        komisi
        api
        kopi
        rugi merugikan dirugikan kerugian
        lagi
        hari sehari harian seharian
        jari
        lari berlari pelarian
        curi mencuri dicuri pencurian pencuri kecurian
        sendiri
        berdiri
        diri
        beli membeli dibeli pembelian pembeli
        tali
        teliti meneliti penelitian diteliti ketelitian
        ganti mengganti diganti pergantian penggantian
        bakti
        mati kematian mematikan dimatikan
        """
}
