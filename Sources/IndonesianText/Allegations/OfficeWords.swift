/// The words of a text in which offices are named, brought into the form in which the directory names them: `Kadishub` and `Dishub` are
/// the dinas perhubungan, a lurah is his kelurahan.
enum OfficeWords {
    static func words(_ text: String) -> [String] {
        Tokeniser.words(text).flatMap { word -> [String] in
            let full = shortForms[word] ?? shortForms[Slang.expand(word)] ?? Slang.expand(word)
            return full.split(separator: " ").map(String.init)
        }
    }

    private static let shortForms: [String: String] = [
        "dishub": "dinas perhubungan", "kadishub": "dinas perhubungan", "dinkes": "dinas kesehatan", "kadinkes": "dinas kesehatan",
        "disdik": "dinas pendidikan", "dispendik": "dinas pendidikan", "dindik": "dinas pendidikan", "diknas": "dinas pendidikan",
        "kadisdik": "dinas pendidikan", "disdikbud": "dinas pendidikan dan kebudayaan",
        "dukcapil": "dinas kependudukan dan pencatatan sipil", "disdukcapil": "dinas kependudukan dan pencatatan sipil",
        "dispendukcapil": "dinas kependudukan dan pencatatan sipil", "dispenduk": "dinas kependudukan dan pencatatan sipil",
        "capil": "dinas kependudukan dan pencatatan sipil", "dinsos": "dinas sosial", "kadinsos": "dinas sosial",
        "dlh": "dinas lingkungan hidup", "disnaker": "dinas tenaga kerja", "disnakertrans": "dinas tenaga kerja dan transmigrasi",
        "diskominfo": "dinas komunikasi dan informatika", "kominfo": "dinas komunikasi dan informatika",
        "disperindag": "dinas perindustrian dan perdagangan", "disdag": "dinas perdagangan", "dispora": "dinas pemuda dan olahraga",
        "disbudpar": "dinas kebudayaan dan pariwisata", "disparta": "dinas pariwisata", "disperkim": "dinas perumahan dan permukiman",
        "dpu": "dinas pekerjaan umum", "dpupr": "dinas pekerjaan umum dan penataan ruang",
        "dpmptsp": "dinas penanaman modal dan pelayanan terpadu satu pintu", "dpmd": "dinas pemberdayaan masyarakat dan desa",
        "damkar": "dinas pemadam kebakaran", "bpbd": "badan penanggulangan bencana daerah", "bapenda": "badan pendapatan daerah",
        "dispenda": "dinas pendapatan daerah", "bkd": "badan kepegawaian daerah",
        "bkpsdm": "badan kepegawaian dan pengembangan sumber daya manusia",
        "bappeda": "badan perencanaan pembangunan daerah", "bpkad": "badan pengelolaan keuangan dan aset daerah",
        "satpol": "satuan polisi pamong praja", "kasatpol": "satuan polisi pamong praja", "rsud": "rumah sakit umum daerah",
        "kadis": "dinas", "lurah": "kelurahan", "lurahnya": "kelurahan", "camat": "kecamatan", "camatnya": "kecamatan", "kades": "desa",
        "pemkot": "pemerintah kota", "pemkab": "pemerintah kabupaten", "pemprov": "pemerintah provinsi",
    ]
}
