/// What a piece of text would tell about a person if the public could read it.
public enum PersonalKind: String, Sendable, Hashable, CaseIterable {
    /// The number of a person's identity card (NIK).
    case nik
    /// The number of a family card (KK).
    case familyCard
    case phone
    case email
    case plate
    case passport
    /// A tax number (NPWP) of fifteen or sixteen digits.
    case taxNumber
    case bankAccount
    case paymentCard
    case coordinates
    case link
    case name

    /// What stands in its place in the public text. Public texts are the office's own, so the mark is Indonesian whoever reads it.
    public var mark: String {
        switch self {
        case .nik: "[NIK disamarkan]"
        case .familyCard: "[nomor KK disamarkan]"
        case .phone: "[nomor telepon disamarkan]"
        case .email: "[alamat surel disamarkan]"
        case .plate: "[nomor kendaraan disamarkan]"
        case .passport: "[nomor paspor disamarkan]"
        case .taxNumber: "[NPWP disamarkan]"
        case .bankAccount: "[nomor rekening disamarkan]"
        case .paymentCard: "[nomor kartu disamarkan]"
        case .coordinates: "[koordinat disamarkan]"
        case .link: "[tautan disamarkan]"
        case .name: "[nama disamarkan]"
        }
    }
}

/// How sure the finder is; the order is from least to most.
public enum Certainty: Int, Sendable, Comparable, CaseIterable {
    /// Worth a look: shown as a suggestion and never hidden unasked.
    case possible
    /// Hidden unless a verifier gives a reason to leave it.
    case likely
    case certain

    public static func < (one: Certainty, other: Certainty) -> Bool { one.rawValue < other.rawValue }
}

/// A place in a text that tells about a person.
public struct PersonalFinding: Sendable, Equatable {
    public var kind: PersonalKind
    public var certainty: Certainty
    /// In the text that was read.
    public var range: Range<String.Index>

    /// The public text leaves it out unless somebody says why not.
    public var isProposed: Bool { certainty >= .likely }
}
