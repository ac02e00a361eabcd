import DataAccess
import Domain
import IndonesianText
import Sealing

extension Office {
    /// Whose one-time link this is. `.notFound` where it is unknown, used or too old.
    public func keyHolder(of token: String, for purpose: OfficerKeyPurpose) async throws -> KeyHolder {
        guard let token = RandomToken(token) else { throw ServiceFault.notFound }
        let (hash, moment) = (keyHash(token), now())
        let holder = try await store.read { session in
            try session.first(OfficerKeySQL.holder(hash, purpose, at: moment)).map(OfficerKeySQL.holder)
        }
        guard let holder else { throw ServiceFault.notFound }
        return holder
    }

    /// Sets the first password; the link works once.
    public func acceptInvitation(_ token: String, password: String) async throws {
        try await setPassword(password, by: token, for: .invitation, act: .invitationAccepted)
    }

    /// Sets another password and ends every session; the link works once.
    public func reset(_ token: String, password: String) async throws {
        try await setPassword(password, by: token, for: .reset, act: .passwordReset)
    }

    /// Sends a link to set another password, if the address is an officer's. The answer, and the work done for it, are the same if it is
    /// not: a key and a letter without a receiver, which the worker drops. At most three letters an hour go to one address.
    public func requestReset(email: String) async throws {
        let address = EmailAddress.normal(email) ?? ""
        let (hash, seed, moment) = (addressHash(address), OfficerKeySeed(), now())
        let keyHash = keyHash(seed.token(by: hashes))
        let id: ID<OutboxLetter> = ids.next()
        try await store.write { session in
            guard try ResetAttempts.admit(hash, at: moment, in: session) else { return }
            let secret = try session.first(OfficerSQL.secret(email: address)).map(OfficerSecret.init)
            try session.run(OfficerKeySQL.forgetExpired(before: moment.adding(seconds: -30 * 24 * 60 * 60)))
            try Self.send(
                seed, hash: keyHash, to: secret?.officer, language: secret?.language ?? "id", for: .reset, letter: id, at: moment,
                in: session)
        }
    }

    /// Needs the present password; failures count as at the sign-in. Other sessions end.
    public func changePassword(from old: String, to new: String, of signedIn: SignedIn) async throws {
        let owner = try await passwordOwner(signedIn.officer, email: signedIn.email, name: signedIn.name)
        let faults = PasswordPolicy.faults(new, of: owner, known: accounts.passwords, field: "newPassword")
        guard faults.isEmpty else { throw ServiceFault.invalid(faults) }
        try await requirePassword(old, of: signedIn)
        let moment = now()
        let made = try await hashed(new)
        let line = act(.passwordChanged, by: signedIn.actor, subject: "\(signedIn.officer)")
        try await store.write { session in
            guard try session.run(OfficerSQL.setPassword(made.rawValue, of: signedIn.officer)) == 1 else { throw ServiceFault.notFound }
            try session.run(OfficerKeySQL.useAll(of: signedIn.officer, at: moment))
            try session.run(SessionSQL.endAll(of: signedIn.officer, but: signedIn.session, at: moment))
            try session.run(OfficeComputerSQL.endAll(of: signedIn.officer, at: moment))
            try session.run(OfficeLogSQL.insert(line))
        }
    }

    /// His own name and language.
    public func changeProfile(name: String, language: String, of signedIn: SignedIn) async throws {
        var check = FormCheck()
        let name = check.line("name", name, limit: TextLimits.name)
        check.require(Self.languages.contains(language), "language", .unknown)
        try check.pass()
        let line = act(.profileChanged, by: signedIn.actor, subject: "\(signedIn.officer)", detail: ["name": name, "language": language])
        try await store.write { session in
            guard try session.run(OfficerSQL.setProfile(name: name, language: language, of: signedIn.officer)) == 1 else {
                throw ServiceFault.notFound
            }
            try session.run(OfficeLogSQL.insert(line))
        }
    }

    /// What a person's password may not be made of: his own names, and those of the bodies in which he serves.
    private func passwordOwner(_ officer: ID<Officer>, email: String, name: String) async throws -> PasswordOwner {
        let directory = try await rules.current().directory
        let seats = try await store.read { session in try session.rows(SeatSQL.ofOfficer(officer)).map { try SeatSQL.seat($0) } }
        let bodies = seats.flatMap { seat in
            [seat.agency.flatMap { directory.agencyEver($0) }?.name, seat.agency.flatMap { directory.agencyEver($0) }?.slug]
                + [seat.unit.flatMap { directory.unitEver($0) }?.name]
        }
        return PasswordOwner(email: email, name: name, bodies: bodies.compactMap(\.self) + [accounts.issuer])
    }

    static let languages = ["id", "en"]

    func keyHash(_ token: RandomToken) -> [UInt8] {
        hashes.hash(token.bytes, for: .invitation)
    }

    /// Stores the key's hash and puts the letter that will carry the key into the outbox.
    static func send(
        _ seed: OfficerKeySeed, hash: [UInt8], to officer: ID<Officer>?, language: String, for purpose: OfficerKeyPurpose,
        letter: ID<OutboxLetter>, at moment: Instant, in session: any Session
    ) throws {
        try session.run(OfficerKeySQL.insert(hash, officer: officer, purpose, at: moment))
        let letter = OutboxLetter(
            id: letter, officer: officer, template: purpose.template, language: language,
            payload: .init(seed: seed.text))
        try OutboxWrites.insert(letter, at: moment, in: session)
    }

    private func setPassword(
        _ password: String, by token: String, for purpose: OfficerKeyPurpose, act logged: OfficeAct
    ) async throws {
        let holder = try await keyHolder(of: token, for: purpose)
        let owner = try await passwordOwner(holder.officer, email: holder.email, name: holder.name)
        let faults = PasswordPolicy.faults(password, of: owner, known: accounts.passwords)
        guard faults.isEmpty, let token = RandomToken(token) else { throw ServiceFault.invalid(faults) }
        let made = try await hashed(password)
        let (hash, moment) = (keyHash(token), now())
        let line = act(logged, by: Actor(kind: .officer(holder.officer), role: nil), subject: "\(holder.officer)")
        try await store.write { session in
            guard try session.run(OfficerKeySQL.use(hash, at: moment)) == 1,
                try session.run(OfficerSQL.setPassword(made.rawValue, of: holder.officer)) == 1
            else { throw ServiceFault.notFound }
            try session.run(OfficerKeySQL.useAll(of: holder.officer, at: moment))
            try session.run(SessionSQL.endAll(of: holder.officer, at: moment))
            try session.run(OfficeComputerSQL.endAll(of: holder.officer, at: moment))
            try session.run(OfficeLogSQL.insert(line))
        }
        // A first password may complete a roster.
        rules.forget()
    }
}
