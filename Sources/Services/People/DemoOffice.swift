import Domain
import Sealing

/// The bodies and people of a small office to try the program with. Nobody in it is a real person.
public enum DemoOffice {
    /// Bodies by their slugs in the reference data, each with the units that it gets.
    static let bodies: [(slug: String, label: String, units: [Place])] = [
        (
            "kota-surabaya", "surabaya",
            [
                Place("Dinas Komunikasi dan Informatika", .complaints), Place("Inspektorat", .inspectorate),
                Place("Dinas Sumber Daya Air dan Bina Marga", .handling), Place("Dinas Lingkungan Hidup", .handling),
                Place("Dinas Perhubungan", .handling), Place("Dinas Kesehatan", .handling),
                Place("Dinas Kependudukan dan Pencatatan Sipil", .handling),
            ]
        ),
        (
            "kabupaten-badung", "badung",
            [
                Place("Dinas Komunikasi dan Informatika", .complaints), Place("Inspektorat", .inspectorate),
                Place("Dinas Pekerjaan Umum dan Penataan Ruang", .handling), Place("Dinas Lingkungan Hidup dan Kebersihan", .handling),
                Place("Dinas Kesehatan", .handling),
            ]
        ),
        (
            "kemenkes", "kemenkes",
            [
                Place("Biro Komunikasi dan Pelayanan Publik", .complaints), Place("Inspektorat Jenderal", .inspectorate),
                Place("Direktorat Jenderal Kesehatan Lanjutan", .handling), Place("Direktorat Jenderal Kesehatan Primer", .handling),
            ]
        ),
    ]

    struct Place: Sendable {
        let name: String
        let duty: UnitDuty

        init(_ name: String, _ duty: UnitDuty) {
            self.name = name
            self.duty = duty
        }
    }

    /// Sixteen letters and digits that are not mistaken for one another, in four groups.
    public static func randomPassword() -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        var random = SecureRandom()
        let groups = (0..<4).map { _ in String((0..<4).compactMap { _ in letters.randomElement(using: &random) }) }
        return groups.joined(separator: "-")
    }
}
