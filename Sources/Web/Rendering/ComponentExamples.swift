/// One filled example of every component, for the gallery and for the tests that draw each.
enum ComponentExamples {
    struct Example: Sendable {
        let name: String
        let component: any Component
    }

    static let all: [Example] =
        [
            Example(name: "Breadcrumbs", component: Breadcrumbs([link("Beranda"), link("Laporan warga"), link("Jalan dan jembatan")])),
            Example(name: "ErrorSummary", component: ErrorSummary([fault("story"), fault("phone")])),
            Example(name: "Banner", component: Banner(.success, .verbatim("Laporan sudah diteruskan ke Dinas Pekerjaan Umum"))),
            Example(
                name: "Banner (danger)",
                component: Banner(
                    .danger, .verbatim("Dalam bahaya sekarang?"), text: .verbatim("Telepon 112. Laporan di sini dibaca pada hari kerja."),
                    link: link("Nomor darurat lain"))),
            Example(name: "ConfirmationPanel", component: confirmation),
            Example(name: "TextInput", component: TextInput("name", .verbatim("Nama Anda"), hint: .verbatim("Boleh nama panggilan"))),
            Example(name: "TextInput (error)", component: phone),
            Example(
                name: "TextArea",
                component: TextArea(
                    "story", .verbatim("Apa yang terjadi?"), hint: .verbatim("Ceritakan dengan kata-kata Anda sendiri"), limit: 4000)),
            Example(name: "Radios", component: radios),
            Example(name: "Checkboxes", component: checkboxes),
            Example(name: "SelectBox", component: SelectBox("province", .verbatim("Provinsi"), options: provinces)),
            Example(name: "DateInput", component: date),
            Example(
                name: "FileUpload",
                component: FileUpload("files", .verbatim("Foto atau dokumen"), hint: .verbatim("JPEG, PNG, WebP atau PDF"))),
            Example(name: "HiddenField", component: HiddenField("step", "2")),
            Example(name: "Button", component: Button(.verbatim("Lanjutkan"))),
            Example(name: "Button (secondary)", component: Button(.verbatim("Simpan dulu"), kind: .secondary)),
            Example(name: "Button (danger)", component: Button(.verbatim("Arsipkan"), kind: .danger)),
            Example(name: "Button (quiet)", component: Button(.verbatim("Batal"), kind: .quiet)),
            Example(name: "LinkButton", component: LinkButton(.verbatim("Buat laporan"), to: .report(.story))),
            Example(name: "Link", component: link("Bagaimana laporan ditangani")),
            Example(
                name: "Details",
                component: Details(.verbatim("Mengapa kami bertanya"), body: .text("Agar petugas menemukan tempatnya tanpa bertanya lagi."))
            ),
            Example(name: "StatusTag", component: StatusTag(.verbatim("Diverifikasi"), tone: .progress)),
        ]
        + StatusTag.Tone.allCases.map { Example(name: "StatusTag (\($0.rawValue))", component: StatusTag(.verbatim("Keadaan"), tone: $0)) }
        + [
            Example(name: "Timeline", component: timeline),
            Example(name: "SummaryList", component: summary),
            Example(name: "DataTable", component: table),
            Example(
                name: "Pagination", component: Pagination(previous: "/laporan", next: "/laporan", position: .verbatim("51–100 dari 10.256"))
            ),
            Example(name: "Inset", component: Inset(.text("Nama Anda tidak tampil di halaman publik."))),
            Example(name: "WarningText", component: WarningText(.verbatim("Jangan berikan kode tanda terima kepada siapa pun."))),
        ]

    private static func link(_ words: String) -> Link { Link(.verbatim(words), to: .home) }

    private static func fault(_ field: String) -> FieldError {
        FieldError(field, .verbatim("Isi nomor telepon"), remedy: .verbatim("Contoh: 0812 0000 0000."))
    }

    private static let confirmation = ConfirmationPanel(
        .verbatim("Laporan Anda sudah kami terima"), codeLabel: .verbatim("Kode pelacakan"), code: "LPR-7K2M-94XD",
        text: .verbatim("Diverifikasi paling lambat Jumat, 27 November 2026."))

    private static let phone = TextInput(
        "phone", .verbatim("Nomor telepon"), hint: .verbatim("Dipakai hanya untuk kabar tentang laporan ini"), value: "08-salah",
        error: fault("phone"), kind: .tel, width: .medium, autocomplete: "tel", limit: 20)

    private static let radios = Radios(
        "public", .verbatim("Bolehkah laporan ini dibaca orang lain?"),
        options: [
            Choice("yes", .verbatim("Ya, tampilkan tanpa nama saya"), hint: .verbatim("Warga lain dapat mengikuti laporan ini")),
            Choice("no", .verbatim("Tidak, hanya petugas yang boleh membaca")),
        ], chosen: "no")

    private static let checkboxes = Checkboxes(
        "channels", .verbatim("Bagaimana kami mengabari Anda?"), hint: .verbatim("Pilih semua yang boleh"),
        options: [Choice("email", .verbatim("Surel")), Choice("sms", .verbatim("SMS"))], chosen: ["email"])

    private static let provinces = [Choice("31", .verbatim("DKI Jakarta")), Choice("35", .verbatim("Jawa Timur"))]

    private static let date = DateInput(
        "day", .verbatim("Kapan terjadi?"), hint: .verbatim("Contoh: 9 11 2026"), value: DateFields(day: "9", month: "11", year: "2026"))

    private static let timeline = Timeline([
        TimelineItem(.done, .verbatim("Laporan diterima"), time: .verbatim("Senin, 23 November 2026 pukul 09.12 WIB")),
        TimelineItem(
            .now, .verbatim("Ditangani Bidang Jalan"), time: .verbatim("Hari kerja ke-2 dari 5"),
            actor: .verbatim("Dinas Pekerjaan Umum"), body: .text("Petugas memeriksa lokasi.")),
        TimelineItem(.next, .verbatim("Jawaban"), time: .verbatim("Paling lambat Jumat, 27 November 2026")),
    ])

    private static let summary = SummaryList([
        SummaryRow(.verbatim("Apa yang terjadi"), "Lubang besar di depan pasar, sudah dua motor jatuh.", change: "/lapor/cerita"),
        SummaryRow(.verbatim("Tempat"), "Genteng, Kota Surabaya", change: "/lapor/tempat"),
        SummaryRow(.verbatim("Berkas"), "2 foto", change: "/lapor/berkas"),
    ])

    private static let table = DataTable(
        .verbatim("Antrean"),
        columns: [
            .init(.verbatim("Kode")), .init(.verbatim("Judul")), .init(.verbatim("Keadaan")), .init(.verbatim("Sisa hari"), numeric: true),
        ],
        rows: [
            [
                .text("LPR-7K2M"), .text("Lubang di depan pasar"), .component(StatusTag(.verbatim("Terlambat"), tone: .late)),
                .text("−1"),
            ],
            [
                .text("LPR-9QWX"), .text("Lampu jalan mati sejak Lebaran"), .component(StatusTag(.verbatim("Diproses"), tone: .progress)),
                .text("3"),
            ],
        ], dense: true)
}
