import DataAccess
import Domain
import Sealing

extension Office {
    /// Signs an officer in and returns the token for his cookie; only its keyed hash is stored.
    ///
    /// A wrong password, an unknown or ended account and one without a seat are answered alike and take the same work: `.invalid`
    /// with the field `password`. Who guesses waits longer and longer, an address that nobody has no less; the right password is
    /// taken after the same wait, so that no stranger locks an officer out.
    ///
    /// The session opens nothing before the second factor was shown, where the officer has one or the office asks for one; except on a
    /// remembered computer of the office, for who meets no identity.
    /// - Parameters:
    ///   - computer: the token of a remembered computer, as its cookie has it.
    ///   - network: where the try comes from; never stored or logged. Empty where it is not known.
    public func signIn(
        email: String, password: String, computer: String? = nil, from network: String = ""
    ) async throws -> String {
        let address = EmailAddress.normal(email) ?? ""
        try await waitForGuesses(at: address, from: network)
        let moment = now()
        let found = try await store.read { session in try session.first(OfficerSQL.secret(email: address)).map(OfficerSecret.init) }
        let isRight = try await verify(password, against: found?.password)
        let directory = try await rules.current().directory
        guard isRight, let found else { throw Self.wrongPassword }
        let isOutdated = found.password.map { passwords.needsRehash($0) } ?? false
        let renewed = isOutdated ? try await hashed(password) : nil
        let token = RandomToken()
        let (id, tokenHash): (ID<OfficerSession>, _) = (ids.next(), sessionHash(token))
        let isRequired = accounts.secondFactor == .required
        let computerHash = computer.flatMap { RandomToken($0) }.map { self.computerHash($0) }
        let officer = found.officer
        let (plain, known) = (signedInLine(officer, with: ""), signedInLine(officer, with: "computer"))
        try await store.write { session in
            let seats = try session.rows(SeatSQL.ofOfficer(found.officer)).map { try SeatSQL.seat($0) }
            let standing = seats.filter(directory.isInForce)
            guard let seat = standing.first else { throw Self.wrongPassword }
            let lent = try Self.delegatedSeats(of: officer, at: moment, in: session)
            let hasFactor = try !session.rows(FactorSQL.standing(officer)).isEmpty
            let isKnown =
                try hasFactor && !Self.meetIdentity(standing + lent)
                && computerHash.map { try session.run(OfficeComputerSQL.use($0, of: officer, at: moment)) == 1 } ?? false
            let isProved = hasFactor ? isKnown : !isRequired
            try session.run(SessionSQL.forgetExpired(before: moment.adding(seconds: -30 * 24 * 60 * 60)))
            if let renewed { try session.run(OfficerSQL.setPassword(renewed.rawValue, of: found.officer)) }
            try session.run(
                SessionSQL.insert(tokenHash, id: id, officer: officer, seat: seat.id, isProved: isProved, at: moment))
            try session.run(OfficerSQL.seen(officer, at: moment))
            // Who has still to show his second factor is in the log once he has shown it.
            if isProved { try session.run(OfficeLogSQL.insert(isKnown ? known : plain)) }
        }
        passwordGuesses.forget(address, from: network)
        return token.text
    }

    /// Counts a try of a password, and holds it back where there were many.
    func waitForGuesses(at address: String, from network: String) async throws {
        let wait = passwordGuesses.begin(address, from: network)
        if wait > 0 { try await Task.sleep(for: .seconds(wait)) }
    }

    /// The present password of who is signed in; failures count as at the sign-in.
    func requirePassword(_ password: String, of signedIn: SignedIn) async throws {
        let network = "sesi \(signedIn.session)"
        try await waitForGuesses(at: signedIn.email, from: network)
        let secret = try await store.read { session in
            try session.first(OfficerSQL.secret(id: signedIn.officer)).map(OfficerSecret.init)
        }
        guard try await verify(password, against: secret?.password) else { throw Self.wrongPassword }
        passwordGuesses.forget(signedIn.email, from: network)
    }

    static let wrongPassword = FormCheck.refuse("password", .wrong)

    func addressHash(_ address: String) -> [UInt8] {
        hashes.hash(address, for: HashPurpose(rawValue: "officer-address"))
    }

    func sessionHash(_ token: RandomToken) -> [UInt8] {
        hashes.hash(token.bytes, for: .session)
    }

    /// Without a hash the same work is done, and the answer is no.
    func verify(_ password: String, against hash: PasswordHash?) async throws -> Bool {
        do {
            return try await passwords.verify(PasswordPolicy.normal(password), against: hash)
        } catch is PasswordHasher.Overloaded {
            throw ServiceFault.unavailable(retryAfterSeconds: 2)
        }
    }

    func hashed(_ password: String) async throws -> PasswordHash {
        do {
            return try await passwords.hash(PasswordPolicy.normal(password))
        } catch is PasswordHasher.Overloaded {
            throw ServiceFault.unavailable(retryAfterSeconds: 2)
        }
    }
}

/// What is needed to check an officer's password.
struct OfficerSecret: Sendable {
    let officer: ID<Officer>
    /// Nil until the invitation is accepted.
    let password: PasswordHash?
    let language: String
    let email: String
    let name: String

    init(_ row: ResultRow) throws {
        officer = try row.id(0)
        password = try row.optionalText(1).map(PasswordHash.init(rawValue:))
        language = try row.text(2)
        email = try row.text(3)
        name = try row.text(4)
    }
}

extension Directory {
    /// A seat in a body that has ended counts no more.
    func isInForce(_ seat: Seat) -> Bool {
        (seat.agency.map { agency($0) != nil } ?? true) && (seat.unit.map { unit($0) != nil } ?? true)
    }
}
