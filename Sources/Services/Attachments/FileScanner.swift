/// What the scanner found in a content.
public enum ScanVerdict: Sendable, Equatable {
    case clean
    /// Something that harms computers; `name` is the scanner's word for it.
    case harmful(name: String)
}

/// Why a content could not be looked at: nothing is said about it, and it is tried again.
public enum ScanFault: Error, Sendable, Equatable {
    /// The scanner does not answer, or not in time.
    case unavailable
    /// The scanner answered that it could not look at it.
    case refused
    /// The content itself could not be read.
    case unreadable
}

/// Looks for what harms computers in files that came in.
public protocol FileScanner: Sendable {
    /// - Parameter read: at most so many bytes of the content from an offset on; none behind its end.
    func scan(_ read: @Sendable (_ offset: Int, _ count: Int) async throws -> [UInt8]) async throws(ScanFault) -> ScanVerdict
}

/// Where a file stands with the scanner.
public enum FileScan: String, Sendable, CaseIterable {
    /// No scanner was set when it came.
    case none
    /// In quarantine: nobody gets it.
    case waiting
    case clean
    /// Its content is gone.
    case harmful

    /// Whether those who may see the file get it.
    public var isFree: Bool { self == .none || self == .clean }
}
