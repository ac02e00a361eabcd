import DataAccess
public import Domain
import Sealing

extension Office {
    /// Whether this officer hands parts of the case to bodies without an account: whoever holds it, and the national desk.
    public func mayLinkBodies(_ file: CaseFile) -> Bool {
        !file.moves.isDisjoint(with: [.askContribution, .intervene, .arbitrate])
    }

    /// The parts of the answer that a link can be made for: those still owed by a body that has no account of its own.
    public func linkableParts(of file: CaseFile) async throws -> [Contribution] {
        let directory = try await rules.current().directory
        return file.contributions.filter { part in
            part.isOpen && directory.agency(part.from.holder.agency).map { !$0.connectionStatus.hasAccounts } == true
        }
    }

    /// Whether a body may read the case by a link at all: a secret or sensitive report, and one that accuses it, never leave the office
    /// like this.
    public func isReadableByLink(_ file: CaseFile, of body: Holder) async throws -> Bool {
        do {
            _ = try await caseFile(file.code, for: .officer(try await guest(of: body)))
            return true
        } catch ServiceFault.notFound {
            return false
        }
    }

    /// The links made on a case, newest first.
    public func bodyLinks(of code: TrackingCode, by actor: Actor) async throws -> [BodyLink] {
        let file = try await caseFile(code, for: .officer(actor))
        guard mayLinkBodies(file) else { throw ServiceFault.notPermitted }
        let moment = now()
        let open = Set(file.contributions.filter(\.isOpen).map(\.id))
        return try await store.read { session in
            try session.rows(BodyLinkSQL.ofReport(file.id)).map { try BodyLinkSQL.link($0, at: moment) }
        }
        .map { link in
            var link = link
            if link.standing == .open, !open.contains(link.contribution) { link.standing = .over }
            return link
        }
    }

    /// Makes a link for one part and sends it to the body's official address, where one is named. Earlier links for the part stop working.
    /// Returns the path of the page, which nobody can be shown again.
    public func makeBodyLink(_ form: BodyLinkForm, on code: TrackingCode, by actor: Actor) async throws -> String {
        let file = try await caseFile(code, for: .officer(actor))
        guard mayLinkBodies(file) else { throw ServiceFault.notPermitted }
        var check = FormCheck()
        let part = try await linkableParts(of: file).first { $0.id == form.contribution }
        check.require(part != nil, "contribution", .unknown)
        let email = form.email.isEmpty ? nil : EmailAddress.normal(form.email)
        check.require(form.email.isEmpty || email != nil, "email", .malformed)
        try check.pass()
        guard let part else { throw FormCheck.refuse("contribution", .unknown) }
        guard try await isReadableByLink(file, of: part.from.holder) else { throw FormCheck.refuse("contribution", .outOfRange) }
        let moment = now()
        let days = try await rules.current().policies.whole(.limit(.bodyLinkOpen), on: today)
        let expiry = moment.adding(seconds: Int64(days) * 86_400)
        let seed = BodyLinkSeed()
        let token = seed.token(by: hashes)
        let hash = hashes.hash(token.bytes, for: .bodyLink)
        let id: ID<BodyLink> = ids.next()
        let letter = email.map { _ in
            OutboxLetter(
                id: ids.next(), template: .officerBodyLink, language: "id",
                payload: .init(code: code, date: ClockZone.wib.date(of: expiry.adding(milliseconds: -1)), seed: seed.text))
        }
        let line = act(
            .bodyLinkMade, by: actor, about: file.holder?.agency, subject: "\(id)", detail: ["agency": "\(part.from.holder.agency)"])
        try await store.write { session in
            try session.run(BodyLinkSQL.revokeAll(of: part.id, on: file.id, at: moment))
            try session.run(
                BodyLinkSQL.insert(
                    id, tokenHash: hash, report: file.id, part: part, email: email, letter: letter?.id, by: actor.officer, at: moment,
                    until: expiry))
            if let letter { try OutboxWrites.insert(letter, at: moment, in: session) }
            try session.run(OfficeLogSQL.insert(line))
        }
        return BodyLinkSeed.path + token.text
    }

    /// The link opens nothing from now on.
    public func revokeBodyLink(_ id: ID<BodyLink>, on code: TrackingCode, by actor: Actor) async throws {
        let links = try await bodyLinks(of: code, by: actor)
        guard let link = links.first(where: { $0.id == id }) else { throw ServiceFault.notFound }
        let file = try await caseFile(code, for: .officer(actor))
        let moment = now()
        let line = act(
            .bodyLinkRevoked, by: actor, about: file.holder?.agency, subject: "\(id)", detail: ["agency": "\(link.body.agency)"])
        try await store.write { session in
            guard try session.run(BodyLinkSQL.end(id, as: .revoked, at: moment)) == 1 else { return }
            try session.run(OfficeLogSQL.insert(line))
        }
    }

    /// A body that has shown its link: what a technical account of that body may see and do. It never gets an identity, nor a secret or
    /// sensitive report.
    func guest(of body: Holder) async throws -> Actor {
        let directory = try await rules.current().directory
        return Actor(
            kind: .integrator, role: .integrator, agency: body.agency, unitPath: body.unit.map(directory.unitPath) ?? [])
    }
}

extension ConnectionStatus {
    /// The body works in the system itself; the others are reached by a link.
    public var hasAccounts: Bool { self == .direct || self == .integrated }
}
