/// The common words of all stories. Streets bear names that exist in most towns; nobody living is named.
enum DemoWords {
    static let since = [
        "sejak dua minggu lalu", "sejak tiga hari lalu", "sejak awal bulan", "sejak bulan lalu", "sejak hari Senin",
        "sejak musim hujan lalu",
        "sejak Lebaran lalu", "sejak sebulan terakhir", "sejak pertengahan bulan lalu", "sejak seminggu lalu", "sejak dua bulan lalu",
    ]
    static let spans = ["dua minggu", "tiga minggu", "sebulan", "dua bulan", "tiga bulan", "sepuluh hari"]
    static let months = ["bulan lalu", "dua bulan lalu", "tiga bulan lalu", "awal tahun"]
    static let weekdays = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"]
    static let hours = ["06.30", "07.00", "07.45", "08.15", "09.30", "10.00", "13.00", "14.30", "16.00", "17.15", "19.00", "21.30"]
    static let streets = [
        "Melati", "Mawar", "Kenanga", "Anggrek", "Cempaka", "Flamboyan", "Merpati", "Rajawali", "Diponegoro", "Ahmad Yani", "Sudirman",
        "Pahlawan",
        "Merdeka", "Veteran", "Pemuda", "Gajah Mada", "Hasanuddin", "Kartini", "Imam Bonjol", "Pattimura", "Pasar Baru", "Stasiun",
        "Kali Bening",
        "Gatot Subroto", "Teratai", "Dahlia", "Bougenville", "Cendrawasih", "Lapangan", "Sekolahan", "Masjid", "Garuda", "Mangga",
        "Nusa Indah",
    ]
    static let lanes = ["Mangga", "Nangka", "Rambutan", "Delima", "Salak", "Buntu", "Mawar", "Jambu", "Kelapa", "Pisang"]
    static let cityLandmarks = [
        "SDN #", "SMPN #", "pos ronda", "minimarket", "kantor kelurahan", "taman", "SPBU", "pasar", "gapura perumahan", "jembatan kecil",
        "halte",
        "lapangan", "puskesmas pembantu", "bank sampah", "simpang tiga", "pangkalan ojek",
    ]
    static let villageLandmarks = [
        "SDN #", "pos ronda", "kantor desa", "lapangan voli", "jembatan", "posyandu", "pasar desa", "pertigaan", "gapura", "warung kopi",
        "bendungan kecil",
        "penggilingan padi", "polindes", "balai dusun",
    ]
    static let mosques = ["Masjid Al-Ikhlas", "Masjid Nurul Huda", "Musala Al-Hidayah", "Masjid Jami", "Musala Baitul Makmur"]
    private static let churches = ["gereja", "kapel", "balai pertemuan", "aula paroki"]
    static let worship: [String: [String]] = [
        "51": ["balai banjar", "pura desa", "wantilan"], "53": churches, "71": churches, "91": churches, "92": churches, "93": churches,
        "94": churches,
        "95": churches, "96": churches,
    ]
}
