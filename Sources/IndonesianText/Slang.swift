/// Short forms that people type on telephones, and the words they stand for.
public enum Slang {
    /// The full word, or the word itself. Takes and gives small letters.
    public static func expand(_ word: String) -> String {
        full[word] ?? word
    }

    static let full: [String: String] = [
        // function words
        "yg": "yang", "dgn": "dengan", "dg": "dengan", "dr": "dari", "dri": "dari", "utk": "untuk", "u": "untuk", "untk": "untuk",
        "pd": "pada", "kpd": "kepada", "kpda": "kepada", "dlm": "dalam", "krn": "karena", "krna": "karena", "karna": "karena",
        "tp": "tapi", "tpi": "tapi", "ttp": "tetap", "jg": "juga", "jga": "juga", "sm": "sama", "sma2": "sama", "spt": "seperti",
        "sprti": "seperti", "kyk": "seperti", "kayak": "seperti", "spy": "supaya", "agr": "agar", "klo": "kalau", "kl": "kalau",
        "kalo": "kalau", "jd": "jadi", "jdi": "jadi", "mk": "maka", "trs": "terus", "trus": "terus", "trsbt": "tersebut",
        "tsb": "tersebut", "tsbt": "tersebut", "dll": "dan lain lain", "dst": "dan seterusnya", "dsb": "dan sebagainya",
        "bhw": "bahwa", "sbg": "sebagai", "scr": "secara", "thd": "terhadap", "ttg": "tentang", "tntg": "tentang", "hrs": "harus",
        "hrus": "harus", "bs": "bisa", "bsa": "bisa", "blh": "boleh", "dpt": "dapat", "dapet": "dapat", "msh": "masih",
        "msih": "masih", "sdh": "sudah", "sdah": "sudah", "udh": "sudah", "udah": "sudah", "dah": "sudah", "tlh": "telah",
        "blm": "belum", "blom": "belum", "belom": "belum", "akn": "akan", "lg": "lagi", "lgi": "lagi", "lbh": "lebih",
        "krg": "kurang", "byk": "banyak", "bnyk": "banyak", "bbrp": "beberapa", "smua": "semua", "smw": "semua", "sgt": "sangat",
        "bgt": "banget", "bngt": "banget", "skrg": "sekarang", "skrng": "sekarang", "skr": "sekarang", "kmrn": "kemarin",
        "kmarin": "kemarin", "bsk": "besok", "sblm": "sebelum", "stlh": "setelah", "slm": "selama", "smp": "sampai",
        "sampe": "sampai", "ampe": "sampai", "sjk": "sejak", "hr": "hari", "bln": "bulan", "thn": "tahun", "th": "tahun",
        "mnt": "menit", "jm": "jam", "mgg": "minggu", "mggu": "minggu",
        // no and not
        "tdk": "tidak", "td": "tadi", "gk": "tidak", "ga": "tidak", "gak": "tidak", "nggak": "tidak", "ngga": "tidak",
        "enggak": "tidak", "tak": "tidak", "kagak": "tidak", "ndak": "tidak", "bkn": "bukan", "jgn": "jangan", "jngn": "jangan",
        // people and address
        "sy": "saya", "sya": "saya", "gw": "saya", "gue": "saya", "aq": "saya", "ak": "saya", "km": "kamu", "org": "orang",
        "orng": "orang", "bpk": "bapak", "bp": "bapak", "ortu": "orang tua", "ptgs": "petugas", "wrg": "warga", "masy": "masyarakat",
        "adm": "admin", "min": "admin",
        // asking and acting
        "mhn": "mohon", "mohn": "mohon", "tlg": "tolong", "tlong": "tolong", "bgmn": "bagaimana", "gmn": "bagaimana",
        "gimana": "bagaimana", "knp": "kenapa", "knapa": "kenapa", "brp": "berapa", "dmn": "di mana", "dimana": "di mana",
        "trims": "terima kasih", "trimakasih": "terima kasih", "terimakasih": "terima kasih", "makasih": "terima kasih",
        "thx": "terima kasih", "tks": "terima kasih", "dpn": "depan", "blkg": "belakang", "sblh": "sebelah", "dkt": "dekat",
        "lwt": "lewat", "bnr": "benar", "bgs": "bagus", "jlk": "jelek", "rsk": "rusak", "kmn": "ke mana", "kemana": "ke mana",
        "diprbaiki": "diperbaiki", "dibenerin": "diperbaiki", "benerin": "perbaiki", "ilang": "hilang", "nyari": "cari",
        // places and offices
        "jl": "jalan", "jln": "jalan", "gg": "gang", "kel": "kelurahan", "kec": "kecamatan", "kab": "kabupaten",
        "prov": "provinsi", "prop": "provinsi", "ds": "desa", "dsn": "dusun", "perum": "perumahan", "kmpg": "kampung",
        "kp": "kampung", "pkm": "puskesmas", "pusk": "puskesmas", "rs": "rumah sakit", "rsu": "rumah sakit umum", "skl": "sekolah",
        "sklh": "sekolah",
        "lmp": "lampu", "pju": "lampu penerangan jalan", "sktr": "sekitar", "mtr": "meter", "kntr": "kantor", "ktr": "kantor",
        "duit": "uang", "no": "nomor", "nmr": "nomor", "hp": "telepon", "tlp": "telepon", "telp": "telepon", "wa": "whatsapp",
    ]
}
