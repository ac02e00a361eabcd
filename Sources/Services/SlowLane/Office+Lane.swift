public import Domain
public import Sealing

extension HashPurpose {
    /// When a form was drawn, as the form itself says.
    static let formAge = HashPurpose(rawValue: "form-age")
    /// From a form's compose token to the puzzle that its device solves.
    static let formWork = HashPurpose(rawValue: "form-work")
}

extension Office {
    /// Which lane a report takes, and one more counted for its network; nil for the ordinary one.
    /// - Parameter network: where it comes from; kept for the day as a keyed hash, never stored or logged. Empty where it is not known.
    public func lane(_ evidence: IntakeEvidence, from network: String) async throws -> SlowReason? {
        guard let key = evidence.budget else { return .age }
        // Where nobody has set a budget none is exceeded: no report is held up by a row that is missing.
        guard let limit = try await limit(key) else { return nil }
        return intakeBudget.take(from: network, limit: limit) ? nil : .budget
    }

    /// What was counted was no report of its own.
    public func takeBackLane(_ evidence: IntakeEvidence, from network: String) {
        if evidence.budget != nil { intakeBudget.giveBack(from: network) }
    }

    /// What speaks for a person behind a draft.
    func evidence(of draft: StoredDraft) async throws -> IntakeEvidence {
        if draft.solved >= WorkPuzzle.parts { return .proved }
        guard let begun = draft.begunAt, let least = try await limit(.formAgeLeast) else { return .none }
        return begun.adding(seconds: Int64(least)) <= now() ? .aged : .none
    }

    /// The word by which a form tells when it was drawn. It names no visitor.
    public func ageMark() -> String {
        let drawn = now().rawValue
        return "\(drawn).\(Hex.encode(hashes.hash(String(drawn), for: .formAge)))"
    }

    /// When the form was drawn that carries this word; nil where it is none of ours, or was drawn too long ago.
    public func drawnAt(_ mark: String) async throws -> Instant? {
        let parts = mark.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let drawn = Int64(parts[0]), let hash = Hex.decode(String(parts[1])),
            hashes.matches(Array(String(drawn).utf8), hash, for: .formAge)
        else { return nil }
        let (instant, moment) = (Instant(rawValue: drawn), now())
        let most = Int64(try await limit(.formAgeMost) ?? 24)
        return instant <= moment && moment < instant.adding(seconds: most * 3600) ? instant : nil
    }

    /// The puzzle that stands for one draft and no other; nil where its work is done, or the draft was sent.
    public func puzzle(of draft: StoredDraft) async throws -> WorkPuzzle? {
        guard draft.sent == nil, draft.solved < WorkPuzzle.parts, let token = draft.composeToken, let bits = try await limit(.formWork)
        else { return nil }
        return WorkPuzzle(challenge: Base64URL.encode(hashes.hash(token.bytes, for: .formWork)), bits: bits)
    }

    func limit(_ key: LimitKey) async throws -> Int? {
        try await rules.current().policies.row(.limit(key), on: ClockZone.wib.date(of: now()))?.whole
    }
}
