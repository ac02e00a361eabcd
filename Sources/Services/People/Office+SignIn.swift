import DataAccess
import Domain
import Sealing

extension Office {
    /// Signs an officer in and returns the token for his cookie; only its keyed hash is stored.
    ///
    /// A wrong password, an unknown or ended account, one without a seat and a locked one are answered alike and take the same work:
    /// `.invalid` with the field `password`. Five failures lock an address for 15 minutes, each five more for twice as long, at most a
    /// day; a new password by letter unlocks it.
    public func signIn(email: String, password: String) async throws -> String {
        let address = EmailAddress.normal(email) ?? ""
        let hash = addressHash(address)
        let moment = now()
        let found = try await store.write { session -> OfficerSecret? in
            let isAdmitted = try AddressAttempts.admit(hash, for: .signIn, at: moment, in: session)
            let secret = try session.first(OfficerSQL.secret(email: address)).map(OfficerSecret.init)
            return isAdmitted ? secret : nil
        }
        let isRight = try await verify(password, against: found?.password)
        let directory = try await rules.current().directory
        guard isRight, let found else { throw Self.wrongPassword }
        let isOutdated = found.password.map { passwords.needsRehash($0) } ?? false
        let renewed = isOutdated ? try await hashed(password) : nil
        let token = RandomToken()
        let (id, tokenHash): (ID<OfficerSession>, _) = (ids.next(), sessionHash(token))
        let line = act(.signedIn, by: Actor(kind: .officer(found.officer), role: nil), subject: "\(found.officer)")
        try await store.write { session in
            let seats = try session.rows(SeatSQL.ofOfficer(found.officer)).map { try SeatSQL.seat($0) }
            guard let seat = seats.first(where: directory.isInForce) else { throw Self.wrongPassword }
            try session.run(AddressAttempts.forget(hash, .signIn))
            try session.run(SessionSQL.forgetExpired(before: moment.adding(seconds: -30 * 24 * 60 * 60)))
            if let renewed { try session.run(OfficerSQL.setPassword(renewed.rawValue, of: found.officer)) }
            try session.run(SessionSQL.insert(tokenHash, id: id, officer: found.officer, seat: seat.id, at: moment))
            try session.run(OfficerSQL.seen(found.officer, at: moment))
            try session.run(OfficeLogSQL.insert(line))
        }
        return token.text
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
