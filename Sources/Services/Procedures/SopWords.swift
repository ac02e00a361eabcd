public import Domain

/// The words of a table of steps, as whoever keeps it types them.
public enum SopWords {
    /// The columns of the table, in any order.
    public static let columns = [
        "nomor", "keputusan", "mulai", "sampai", "langkah", "nama", "peran", "awal", "akhir", "hari", "satuan", "wajib",
    ]

    /// The moment of a case that is called so; nil where none is.
    public static func point(_ word: String) -> SopPoint? { points[word.lowercased()] }

    /// What the moment is called in the table.
    public static func word(_ point: SopPoint) -> String {
        points.first { $0.value == point }?.key ?? point.rawValue
    }

    /// The seat that is called so; nil where none is.
    public static func role(_ word: String) -> Role? { roles[word.lowercased()] }

    /// What the seat is called in the table.
    public static func word(_ role: Role) -> String {
        roles.first { $0.value == role }?.key ?? role.rawValue
    }

    /// Seats that can be named for a step.
    public static let namedRoles: [Role] = [
        .assistant, .unitOperator, .liaisonOfficer, .agencyAdmin, .supervisor, .leader, .internalAuditor, .nationalAdmin,
    ]

    private static let points: [String: SopPoint] = [
        "laporan-masuk": .event(.submitted), "diverifikasi": .event(.verified), "didisposisikan": .event(.disposed),
        "diteruskan-ke-unit": .event(.disposedDown), "tindak-lanjut-pertama": .event(.firstFollowedUp),
        "perkembangan": .event(.progressed), "pelapor-ditanya": .event(.asked), "pelapor-melengkapi": .event(.completed),
        "kontribusi-diminta": .event(.contributionAsked), "kontribusi-diberikan": .event(.contributed),
        "konsep-jawaban": .event(.answerDrafted), "konsep-dikembalikan": .event(.answerReturned), "dijawab": .event(.answered),
        "keberatan": .event(.objected), "banding": .event(.answerAppealed), "banding-diputus": .event(.appealDecided),
        "diperiksa-di-lapangan": .event(.fieldChecked), "dibuka-kembali": .event(.reopened),
        "bukan-wewenang": .event(.authorityDeclined), "pelimpahan-ditawarkan": .event(.transferOffered), "ditutup": .event(.closed),
        "status-belum-terverifikasi": .state(.unverified), "status-menunggu-pelapor": .state(.awaitingReporter),
        "status-terdisposisi": .state(.disposed), "status-diproses": .state(.inProgress), "status-terjawab": .state(.answered),
        "status-sengketa-wewenang": .state(.inArbitration), "status-selesai": .state(.closed), "status-diarsipkan": .state(.archived),
        "status-di-ombudsman": .state(.referredToOmbudsman),
    ]

    private static let roles: [String: Role] = [
        "pembantu-pelapor": .assistant, "operator-unit": .unitOperator, "pejabat-penghubung": .liaisonOfficer,
        "admin-instansi": .agencyAdmin, "pengawas": .supervisor, "pimpinan": .leader, "apip": .internalAuditor,
        "admin-nasional": .nationalAdmin,
    ]
}
