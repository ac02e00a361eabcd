import Domain

/// The number on a sheet of paper: what it is, and of which case. It is printed beside its QR code, and typed where no camera reads that.
struct SheetNumber: Equatable {
    enum Kind: String, CaseIterable {
        case disposition = "LD"
        case visit = "BA"
    }

    /// Query item of the address that the QR code holds.
    static let queryName = "nomor"

    let kind: Kind
    let code: TrackingCode

    init(_ kind: Kind, of code: TrackingCode) {
        self.kind = kind
        self.code = code
    }

    /// As it was typed or scanned: with any blanks and hyphens, or as the whole address of the code. Without letters in front it is a
    /// disposition sheet.
    init?(typed: String) {
        let last = typed.split(separator: "=").last.map(String.init) ?? typed
        let plain = last.uppercased().filter { !" -.".contains($0) }
        let kind = Kind.allCases.first { plain.hasPrefix($0.rawValue) && plain.count > $0.rawValue.count + 9 }
        guard let code = TrackingCode(String(plain.dropFirst(kind?.rawValue.count ?? 0))) else { return nil }
        self.init(kind ?? .disposition, of: code)
    }

    /// “LD-7KX-29Q-TM4Z”.
    var displayed: String { "\(kind.rawValue)-\(code.displayed)" }
}
