import DataAccess
import Domain
import IndonesianText
import Sealing

extension Office {
    /// The second step of signing in: a code of the officer's app or card, or a recovery code. A right one is used up; the session gets
    /// another token. A wrong one, and one that was used before, is `.invalid` with the field `code` (or `recovery`); after a few of
    /// them the password is asked for again. Who guesses waits as with passwords.
    /// - Parameters:
    ///   - computer: the name under which this computer is to be remembered; nil where it is not.
    ///   - network: where the try comes from; never stored or logged.
    public func showFactor(
        code: String, recovery: String = "", remembering computer: String? = nil, of arrival: Arrival, from network: String = ""
    ) async throws -> SignInEntry {
        guard arrival.need == .code else { throw ServiceFault.notPermitted }
        let name = try computer.map { try Self.computerName($0) }
        if name != nil, !arrival.mayRemember { throw ServiceFault.notPermitted }
        let moment = now()
        let token = RandomToken()
        let tokenHash = sessionHash(token)
        let computerToken = name == nil ? nil : RandomToken()
        let person = Actor(kind: .officer(arrival.officer), role: nil)
        let id: ID<OfficeComputer> = ids.next()
        let remembered = name.map {
            OfficeComputer(
                id: id, name: $0, madeAt: moment, lastUsedAt: moment, expiresAt: moment.adding(seconds: OfficeComputer.lifetime))
        }
        let rememberedLine = name.map {
            act(.computerRemembered, by: person, subject: "\(arrival.officer)", detail: ["computer": $0])
        }
        let computerHash = computerToken.map(self.computerHash)
        try await withCode(code, recovery, of: arrival.officer, session: arrival.session, from: network) { shown, session in
            guard try session.run(SessionSQL.prove(arrival.session, tokenHash: tokenHash, at: moment)) == 1 else {
                throw ServiceFault.notFound
            }
            try session.run(OfficeLogSQL.insert(self.signedInLine(arrival.officer, with: shown.name)))
            if let remembered, let computerHash, let rememberedLine {
                try session.run(OfficeComputerSQL.forgetExpired(before: moment))
                try session.run(OfficeComputerSQL.insert(remembered, hash: computerHash, officer: arrival.officer))
                try session.run(OfficeLogSQL.insert(rememberedLine))
            }
        }
        return SignInEntry(session: token.text, computer: computerToken?.text)
    }

    /// Proves once more who sits there, for what asks for it (reveal, export, roles): the password, or a code. The session gets another
    /// token. One of the two is enough; what is given is looked at alone.
    public func proveAgain(password: String, code: String, of signedIn: SignedIn, from network: String = "") async throws -> SignInEntry {
        let token = RandomToken()
        let (tokenHash, moment) = (sessionHash(token), now())
        if code.isEmpty {
            try await requirePassword(password, of: signedIn)
            try await store.write { session in
                guard try session.run(SessionSQL.prove(signedIn.session, tokenHash: tokenHash, at: moment)) == 1 else {
                    throw ServiceFault.notFound
                }
            }
        } else {
            try await withCode(code, "", of: signedIn.officer, session: signedIn.session, from: network) { _, session in
                guard try session.run(SessionSQL.prove(signedIn.session, tokenHash: tokenHash, at: moment)) == 1 else {
                    throw ServiceFault.notFound
                }
            }
        }
        return SignInEntry(session: token.text)
    }

    /// Looks at a code and, where it is right, uses it up and does what follows, in one transaction.
    private func withCode(
        _ code: String, _ recovery: String, of officer: ID<Officer>, session id: ID<OfficerSession>, from network: String,
        _ body: @escaping @Sendable (ShownFactor, any Session) throws -> Void
    ) async throws {
        let subject = Self.codeSubject(officer)
        let field = code.isEmpty && !recovery.isEmpty ? "recovery" : "code"
        try await codeTurns.inTurn(officer, from: network) {
            try await waitForGuesses(at: subject, from: network)
            let moment = now()
            let shown = try await shownFactor(code, recovery, of: officer, at: moment)
            let usedLine = act(.recoveryCodeUsed, by: Actor(kind: .officer(officer), role: nil), subject: "\(officer)")
            let isUsed = try await store.write { session in
                guard let shown, try shown.use(by: officer, at: moment, in: session) else {
                    try session.run(SessionSQL.countWrongCode(id))
                    try session.run(SessionSQL.endAfterWrongCodes(id, tries: Arrival.tries, at: moment))
                    return false
                }
                try body(shown, session)
                if case .recovery = shown { try session.run(OfficeLogSQL.insert(usedLine)) }
                return true
            }
            guard isUsed else { throw FormCheck.refuse(field, .wrong) }
            passwordGuesses.forget(subject, from: network)
        }
    }

    private func shownFactor(_ code: String, _ recovery: String, of officer: ID<Officer>, at moment: Instant) async throws -> ShownFactor? {
        guard code.isEmpty else {
            let cipher = FactorCipher(hashes)
            let keys = try await store.read { session in
                try FactorKeys(try session.rows(FactorSQL.standing(officer)), officer: officer, cipher: cipher)
            }
            return try keys.shown(code, at: moment)
        }
        return RecoveryCode(typed: recovery).map { .recovery(recoveryHash($0, of: officer)) }
    }

    static func codeSubject(_ officer: ID<Officer>) -> String { "kode \(officer)" }

    func recoveryHash(_ code: RecoveryCode, of officer: ID<Officer>) -> [UInt8] {
        hashes.hash("\(officer) \(code.text)", for: HashPurpose(rawValue: "recovery-code"))
    }

    func computerHash(_ token: RandomToken) -> [UInt8] {
        hashes.hash(token.bytes, for: HashPurpose(rawValue: "office-computer"))
    }

    func signedInLine(_ officer: ID<Officer>, with factor: String) -> OfficeLogEntry {
        act(.signedIn, by: Actor(kind: .officer(officer), role: nil), subject: "\(officer)", detail: ["factor": factor])
    }

    private static func computerName(_ typed: String) throws -> String {
        var check = FormCheck()
        let name = check.line("computer", typed, limit: TextLimits.name)
        try check.pass()
        return name
    }
}
