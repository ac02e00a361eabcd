import Domain

/// A file as it came with a form, still under the name of a temporary place.
public struct IncomingFile: Sendable {
    public var path: String
    /// Its name on the person's device, to tell the person which file is meant; nothing else is done with it.
    public var name: String
    public var bytes: Int
    public var description: String

    public init(path: String, name: String, bytes: Int, description: String = "") {
        self.path = path
        self.name = name
        self.bytes = bytes
        self.description = description
    }
}

/// The bounds on files (rule E.1).
public enum FileLimits {
    /// Of one report as it is handed in, and of one later hand-in.
    public static let count = 5
    /// Bytes of one file.
    public static let bytes = 10 * 1024 * 1024
    /// Characters of a description.
    public static let description = 200
}

/// Why a file was left out; whatever it came with stays.
public enum FileDropReason: String, Sendable, CaseIterable {
    case tooMany
    case tooLarge
    case empty
    /// Not JPEG, PNG, WebP or PDF, or not what its first bytes claim.
    case unknownKind
    /// Two kinds of file in one.
    case ambiguous
    /// Cut off on the way, or damaged.
    case incomplete
    /// More pixels than the office opens.
    case tooManyPixels
    /// A PDF with more pages than the office opens, or too much in them.
    case tooManyPages
    /// A PDF that cannot be read whole.
    case unsound
    /// A PDF with a password, or whose maker restricted what may be done with it.
    case locked
    /// It could not be opened just now; trying again may help.
    case unavailable
    /// The visitor's network has had its share of the disk for now; the report goes on without the file.
    case share

    init(_ refusal: FileRefusal) {
        self =
            switch refusal {
            case .empty: .empty
            case .unknownKind: .unknownKind
            case .ambiguous: .ambiguous
            case .incomplete: .incomplete
            }
    }

    init(_ refusal: CleaningRefusal, of kind: FileKind) {
        self =
            switch refusal {
            case .wrongType: .unknownKind
            case .tooLarge, .exhausted: kind.isImage ? .tooManyPixels : .tooManyPages
            case .unreadable: kind.isImage ? .incomplete : .unsound
            case .locked: .locked
            case .unavailable: .unavailable
            }
    }
}

/// What became of files that were handed in.
public struct AcceptedFiles: Sendable {
    public struct Dropped: Sendable, Equatable {
        public let name: String
        public let reason: FileDropReason
    }

    /// A file that was taken, and whose original was not.
    public struct Unsealed: Sendable, Equatable {
        public let name: String
        public let reason: OriginalRefusal
    }

    public internal(set) var kept: [FileLine] = []
    public internal(set) var dropped: [Dropped] = []
    public internal(set) var unsealed: [Unsealed] = []
}
