public import Domain
public import Services

/// Asks the vault through its socket. Every question is a connection of its own, and none waits longer than its patience.
public struct VaultClient: IdentityVault {
    private let address: LocalAddress
    private let patience: Duration
    private let letterPatience: Duration
    private let lanes = VaultLanes()

    /// `letterPatience` is for letters: the vault answers when the mail server has.
    public init(socket path: String, patience: Duration = .seconds(10), letterPatience: Duration = .seconds(110)) {
        address = LocalAddress(path)
        self.patience = patience
        self.letterPatience = letterPatience
    }

    public func status() async throws(VaultFault) -> VaultStatus {
        guard case .status(let status) = try await ask(.status) else { throw .refused(.malformed) }
        return status
    }

    public func keep(_ handover: KeyHandover) async throws(VaultFault) -> [KeyReceipt] {
        guard case .kept(let receipts) = try await ask(.keep(handover)) else { throw .refused(.malformed) }
        return receipts
    }

    public func open(_ opening: IdentityOpening) async throws(VaultFault) -> OpenedIdentity {
        guard case .opened(let identity) = try await ask(.open(opening)) else { throw .refused(.malformed) }
        return identity
    }

    public func release(_ release: OriginalRelease) async throws(VaultFault) -> ReleasedKey {
        guard case .released(let key) = try await ask(.release(release)) else { throw .refused(.malformed) }
        return key
    }

    public func destroy(_ report: ID<Report>) async throws(VaultFault) -> Instant {
        guard case .destroyed(let moment) = try await ask(.destroy(report)) else { throw .refused(.malformed) }
        return moment
    }

    public func openings(_ asked: OpeningsAsked) async throws(VaultFault) -> [VaultOpening] {
        guard case .openings(let lines) = try await ask(.openings(asked)) else { throw .refused(.malformed) }
        return lines
    }

    public func forgetOpenings(before moment: Instant, isPlan: Bool) async throws(VaultFault) -> OpeningsForgotten {
        guard case .forgotten(let lines) = try await ask(.forgetOpenings(before: moment, isPlan: isPlan)) else {
            throw .refused(.malformed)
        }
        return lines
    }

    public func notify(_ letter: ReporterLetter) async throws(VaultFault) -> LetterEnding {
        guard case .notified(let ending) = try await ask(.notify(letter), patience: letterPatience) else { throw .refused(.malformed) }
        return ending
    }

    private func ask(_ question: VaultQuestion, patience: Duration? = nil) async throws(VaultFault) -> VaultReply {
        guard let bytes = try? VaultWire.encode(question) else { throw .refused(.malformed) }
        guard bytes.count <= VaultWire.longestQuestion else { throw .refused(.tooLarge) }
        let address = address
        let deadline = ContinuousClock.now + (patience ?? self.patience)
        guard let said = await lanes.run({ Self.exchange(bytes, with: address, by: deadline) }) else { throw .unavailable }
        switch Result(catching: { () throws(VaultRefusal) in try VaultWire.reply(said) }) {
        case .success(.refused(.busy)): throw .unavailable
        case .success(.refused(let refusal)), .failure(let refusal): throw .refused(refusal)
        case .success(let reply): return reply
        }
    }

    /// Nil where nobody answered in time.
    private static func exchange(_ bytes: [UInt8], with address: LocalAddress, by deadline: ContinuousClock.Instant) -> [UInt8]? {
        guard let connection = LocalConnection(to: address) else { return nil }
        // A refusal may come, and the connection end, before the whole question was taken: what was said is read all the same.
        try? connection.writeFrame(bytes, by: deadline)
        return try? connection.readFrame(atMost: VaultWire.longestReply, by: deadline)
    }
}
