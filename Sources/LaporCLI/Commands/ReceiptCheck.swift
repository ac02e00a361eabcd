import Domain
import Foundation
import Sealing
import Services

/// Checks one file that a reporter keeps, and says in words what it shows.
enum ReceiptCheck {
    enum Fault: Error, Equatable {
        case malformed, signature, otherKey, path, otherCode, otherText, otherHead

        var words: String {
            switch self {
            case .malformed: "bukan bukti dari program ini, atau isinya berubah"
            case .signature: "tanda tangannya tidak cocok: isinya berubah, atau bukan dari pemilik kunci itu"
            case .otherKey: "ditandatangani kunci lain daripada --key"
            case .path: "langkah itu tidak ada di tempat yang disebut: pernyataan, garam, nomor atau jalurnya berubah"
            case .otherCode: "bukan untuk kode pelacakan itu"
            case .otherText: "bukan untuk teks itu"
            case .otherHead: "berujung pada kepala lain daripada yang disimpan"
            }
        }
    }

    static func receipt(_ content: String, key: VerifyingKey?, code: String?, text: String?) throws(Fault) -> [String] {
        guard let receipt = FilingReceipt(content) else { throw .malformed }
        guard receipt.isSigned else { throw .signature }
        guard key == nil || key == receipt.key else { throw .otherKey }
        if let code {
            guard let typed = TrackingCode(code), receipt.isOf(code: typed.canonical) else { throw .otherCode }
        }
        if let text {
            // Editors end a file with a line end that the reporter did not send.
            let trimmed = text.hasSuffix("\n") ? String(text.dropLast()) : text
            guard receipt.isOf(text: text) || receipt.isOf(text: trimmed) else { throw .otherText }
        }
        return [
            "tanda terima sah: diterima \(moment(receipt.at)), masuk catatan paling lambat \(moment(receipt.by))",
            code == nil ? "kode pelacakan tidak diperiksa; beri --code" : "kode pelacakan cocok",
            text == nil ? "teks laporan tidak diperiksa; beri --text" : "teks laporan cocok",
            "kunci \(Hex.encode(receipt.key.bytes)), sidik jari \(receipt.key.fingerprint)",
        ]
    }

    static func proof(_ content: String, key: VerifyingKey?, kept: LogHead?, code: String?) throws(Fault) -> [String] {
        guard let proof = try? JSONDecoder().decode(LogProof.self, from: Data(content.utf8)), let told = proof.told else {
            throw .malformed
        }
        let head: LogHead
        do {
            head = try proof.verified()
        } catch {
            throw switch error {
            case .malformed: .malformed
            case .signature: .signature
            case .path: .path
            }
        }
        guard key == nil || key == head.key else { throw .otherKey }
        if let kept {
            guard kept.isSigned, key == nil || kept.key == key else { throw .signature }
            guard kept.size == head.size, kept.root == head.root else { throw .otherHead }
        }
        if let code {
            guard let typed = TrackingCode(code), typed.canonical == told.subject else { throw .otherCode }
        }
        return [
            "bukti sah: isi nomor \(proof.index) dari \(head.size), kepala \(moment(head.at))",
            "laporan \(told.subject), langkah \(told.sequence) (\(told.kind)), \(moment(told.at))",
            "akar \(Hex.encode(head.root))", "kunci \(Hex.encode(head.key.bytes)), sidik jari \(head.key.fingerprint)",
        ]
    }

    private static func moment(_ milliseconds: Int64) -> String {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(.iso8601)
    }
}
