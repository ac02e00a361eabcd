import DataAccess
import Domain
import Sealing

extension Office {
    /// Begins an app or a card of the person's own; one begun before is void. Shown until a first code confirms it, for an hour at most.
    public func beginFactor(_ kind: FactorKind, of owner: FactorOwner) async throws -> FactorDraft {
        let (moment, secret) = (now(), OneTimeCode.makeSecret())
        let factor = Factor(id: ids.next(), kind: kind, madeAt: moment, confirmedAt: nil, counter: 0)
        let sealed = FactorCipher(hashes).seal(secret, owner: FactorKeys.owner(owner.officer, kind))
        try await store.write { session in
            try session.run(FactorSQL.endBegun(kind, of: owner.officer, at: moment))
            try session.run(FactorSQL.insert(factor, secret: sealed, officer: owner.officer))
        }
        return FactorDraft(factor, secret: secret, issuer: accounts.issuer, account: owner.email)
    }

    /// The one that was begun; nil where there is none any more.
    public func begunFactor(_ kind: FactorKind, of owner: FactorOwner) async throws -> FactorDraft? {
        let (since, cipher) = (now().adding(seconds: -Factor.patience), FactorCipher(hashes))
        let found = try await store.read { session in
            try session.first(FactorSQL.begun(kind, of: owner.officer, since: since)).map { row in
                (try FactorSQL.factor(row), try row.blob(5))
            }
        }
        guard let (factor, sealed) = found, let secret = cipher.open(sealed, owner: FactorKeys.owner(owner.officer, kind)) else {
            return nil
        }
        return FactorDraft(factor, secret: secret, issuer: accounts.issuer, account: owner.email)
    }

    /// Puts the factor that was begun into force with its first code, in place of another of its kind. With the first factor of an
    /// account come recovery codes; who was on his way in is signed in. `.invalid` with the field `code` for a wrong one.
    public func confirmFactor(_ kind: FactorKind, code: String, of owner: FactorOwner, from network: String = "") async throws
        -> SignInEntry
    {
        let subject = Self.codeSubject(owner.officer)
        return try await codeTurns.inTurn(owner.officer, from: network) {
            try await waitForGuesses(at: subject, from: network)
            guard let draft = try await begunFactor(kind, of: owner) else { throw ServiceFault.notFound }
            let moment = now()
            let digits = code.filter { $0 != " " && $0 != "-" }
            let counter = try FactorKeys.counter(of: digits, for: draft.factor, secret: draft.secret, at: moment)
            guard let counter else { throw FormCheck.refuse("code", .wrong) }
            let entry = try await putIntoForce(draft.factor, counter: counter, of: owner, at: moment)
            passwordGuesses.forget(subject, from: network)
            return entry
        }
    }

    private func putIntoForce(
        _ factor: Factor, counter: Int64, of owner: FactorOwner, at moment: Instant
    ) async throws -> SignInEntry {
        let token = RandomToken()
        let (tokenHash, officer) = (sessionHash(token), owner.officer)
        let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode() }
        let codeHashes = codes.map { recoveryHash($0, of: officer) }
        let line = act(.factorAdded, by: owner.actor, subject: "\(officer)", detail: ["factor": factor.kind.rawValue])
        let codesLine = act(.recoveryCodesMade, by: owner.actor, subject: "\(officer)")
        let signedIn = signedInLine(officer, with: factor.kind.rawValue)
        let makesCodes = try await store.write { session in
            try session.run(FactorSQL.end(factor.kind, of: officer, but: factor.id, at: moment))
            guard try session.run(FactorSQL.confirm(factor.id, counter: counter, at: moment)) == 1,
                try session.run(SessionSQL.prove(owner.session, tokenHash: tokenHash, at: moment)) == 1
            else { throw ServiceFault.notFound }
            try session.run(OfficeLogSQL.insert(line))
            if owner.isArriving { try session.run(OfficeLogSQL.insert(signedIn)) }
            guard try session.first(RecoveryCodeSQL.left(of: officer))?.int(0) == 0 else { return false }
            try Self.replaceRecoveryCodes(codeHashes, of: officer, at: moment, in: session)
            try session.run(OfficeLogSQL.insert(codesLine))
            return true
        }
        return SignInEntry(session: token.text, recoveryCodes: makesCodes ? codes.map(\.shown) : [])
    }

    static func replaceRecoveryCodes(
        _ codeHashes: [[UInt8]], of officer: ID<Officer>, at moment: Instant, in session: any Session
    ) throws {
        try session.run(RecoveryCodeSQL.forget(of: officer))
        for hash in codeHashes { try session.run(RecoveryCodeSQL.insert(hash, officer: officer, at: moment)) }
    }
}
