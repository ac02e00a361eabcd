public import Domain

/// Everything that the office keeps of one reporter about one report, as he may see it. Made for one answer and kept nowhere.
public struct OwnData: Sendable {
    public let file: CaseFile
    public let identity: OwnIdentity
    /// Marks of doubt that he was told of, the newest first.
    public let marks: [TriageRecord]
    /// Letters about the report go to his contact.
    public let getsLetters: Bool
    public let takenAt: Instant

    /// Nothing is missing because a part of the office was away.
    public var isWhole: Bool {
        if case .unavailable = identity { false } else { true }
    }
}

extension Office {
    /// A copy for the reporter. That he took one is recorded before it is given.
    public func ownData(of code: TrackingCode) async throws -> OwnData {
        let file = try await caseFile(code, for: .reporter)
        let getsLetters = try await stored(code).hasEmail
        let isThere: Bool
        do {
            _ = try await vault.status()
            isThere = true
        } catch {
            isThere = if case .opened = try await identityState(of: code) { false } else { true }
        }
        try await noteAccess(to: code, isWhole: isThere)
        return OwnData(
            file: file, identity: isThere ? try await ownIdentity(of: code) : .unavailable, marks: try await ownMarks(of: code),
            getsLetters: getsLetters, takenAt: now())
    }
}
