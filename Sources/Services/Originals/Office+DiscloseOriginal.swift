import DataAccess
public import Domain
public import Sealing

/// The original of an upload for one look.
public struct OpenedOriginal: Sendable {
    public let id: ID<Attachment>
    public let kind: FileKind
    public let bytes: Int
    /// Of the original, as it was handed in.
    public let hash: ContentHash
    /// Until when the officer may look again.
    public let until: Instant
    private let reading: OriginalReading

    init(_ reading: OriginalReading, hash: ContentHash, until: Instant) {
        id = reading.original.id
        kind = reading.original.kind
        bytes = reading.original.bytes
        self.hash = hash
        self.until = until
        self.reading = reading
    }

    /// Gives the content, a piece at a time.
    public func write(_ take: (_ piece: [UInt8]) async throws -> Void) async throws {
        try await reading.forEachPiece(take)
    }
}

/// What a look at an original came to.
public enum DisclosedOriginal: Sendable {
    case opened(OpenedOriginal)
    /// Its reporter has withdrawn it, or its time is over.
    case gone
    /// It was altered, cut or put in another's place: nothing of it is shown.
    case broken
}

extension Office {
    /// Opens a kept original for the officer to whom it was granted (E.3). Two records come before the answer: the report's own event, and
    /// the vault's. `Refusal` where a rule stands against it; `ServiceFault.unavailable` while the vault is away, and then nothing is
    /// recorded.
    public func discloseOriginal(_ act: Act) async throws -> DisclosedOriginal {
        guard case .identity(.openReveal(let id)) = act.command, let officer = act.actor.officer,
            let file = try await originalAsked(by: id, of: act.code)
        else { throw Refusal(.requestUnknown) }
        do {
            _ = try await vault.status()
        } catch {
            throw ServiceFault.unavailable(retryAfterSeconds: 30)
        }
        let outcome = try await self.act(act)
        guard let until = outcome.report.reveals.first(where: { $0.id == id })?.openUntil else { throw Refusal(.notPermitted) }
        let opened: DisclosedOriginal
        do {
            opened = try await open(file, of: outcome.report.id, until: until, for: officer)
        } catch {
            try? await noteNothingShown(by: outcome)
            throw error
        }
        if case .opened = opened { return opened }
        try? await noteNothingShown(by: outcome)
        return opened
    }

    private func open(
        _ file: ID<Attachment>, of report: ID<Report>, until: Instant, for officer: ID<Officer>
    ) async throws -> DisclosedOriginal {
        guard let kept = try await keptOriginal(file, of: report) else { return .gone }
        do {
            try await handOverKey(of: kept)
            let key = try await vault.release(
                OriginalRelease(original: kept.id, report: kept.report, askedBy: "officer:\(officer)", reason: "reveal"))
            let reading = OriginalReading(original: kept, key: key, blobs: blobs)
            return .opened(OpenedOriginal(reading, hash: try await reading.hash(), until: until))
        } catch VaultFault.refused(.destroyed), VaultFault.refused(.notKept) {
            return .gone
        } catch VaultFault.refused(.doesNotOpen), VaultFault.refused(.otherKey) {
            return .broken
        } catch is OriginalFault {
            return .broken
        } catch is VaultFault {
            throw ServiceFault.unavailable(retryAfterSeconds: 30)
        }
    }

    /// The upload whose original the request is about; nil where it is about the identity, or there is none.
    func originalAsked(by id: ID<Reveal>, of code: TrackingCode) async throws -> ID<Attachment>? {
        try await stored(code).report.reveals.first { $0.id == id }?.original
    }

    private func keptOriginal(_ file: ID<Attachment>, of report: ID<Report>) async throws -> KeptOriginal? {
        try await store.read { session in try session.first(OriginalSQL.kept(file, of: report)).flatMap(OriginalSQL.original) }
    }
}
