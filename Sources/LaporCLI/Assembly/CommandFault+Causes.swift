import DataAccess
import Foundation

extension CommandFault {
    /// What the machine or the database answered, and what to do about it; nil where it was neither.
    static func cause(of error: any Error) -> String? {
        switch error {
        case let fault as MigrationFault: words(for: fault)
        case StoreFault.unique: "sudah ada; periksa nama, alamat atau nomornya, lalu ulangi"
        case let fault as CocoaError: words(for: fault)
        default: nil
        }
    }

    private static func words(for fault: MigrationFault) -> String {
        switch fault {
        case .edited(let step):
            "langkah skema \(step) berubah setelah basis data ini menjalankannya; pasang kembali berkas Migrations yang asli, "
                + "atau pulihkan cadangan basis data ke program ini"
        case .unknown(let step):
            "basis data ini sudah dipakai program yang lebih baru (langkah skema \(step)); jalankan program yang lebih baru itu"
        case .late(let step):
            "langkah skema \(step) datang setelah langkah berikutnya dijalankan; pasang kembali folder Migrations dari satu rilis yang utuh"
        case .badName(let name), .duplicate(let name):
            "nama langkah skema \(name) keliru atau ganda; pasang kembali folder Migrations dari satu rilis yang utuh"
        case .unreadable(let path):
            "\(path) tidak dapat dibaca; atur resources (LAPOR_RESOURCES) ke folder yang berisi Migrations, Templates dan Text"
        }
    }

    private static func words(for fault: CocoaError) -> String {
        let path = fault.filePath ?? fault.url?.path ?? (fault.userInfo[NSFilePathErrorKey] as? String) ?? "berkas atau folder"
        return switch fault.code {
        case .fileReadNoSuchFile, .fileNoSuchFile: "\(path) tidak ada dan tidak dapat dibuat; periksa nama foldernya dan izin di atasnya"
        case .fileReadNoPermission, .fileWriteNoPermission, .fileWriteVolumeReadOnly:
            "\(path) tidak boleh dibaca atau ditulis oleh pengguna ini; perbaiki pemilik atau izinnya"
        case .fileWriteOutOfSpace: "disk penuh saat menulis \(path); kosongkan ruang, lalu ulangi"
        case .fileReadInapplicableStringEncoding, .fileReadUnknownStringEncoding, .fileReadCorruptFile:
            "\(path) bukan berkas teks UTF-8; simpan ulang sebagai UTF-8"
        default: "\(path) tidak dapat dibaca atau ditulis; periksa nama, pemilik dan izinnya"
        }
    }
}
