import DataAccess
public import Domain
public import Sealing

extension Office {
    /// The link itself, whether or not it still opens anything; nil for a word that was never one. Who tries many of those is refused for a
    /// while, and who holds a link is not.
    /// - Parameter network: where the try comes from; never stored.
    public func bodyLink(_ token: RandomToken, from network: String) async throws -> BodyLink? {
        let (hash, moment) = (hashes.hash(token.bytes, for: .bodyLink), now())
        let link = try await store.read { session in
            try session.first(BodyLinkSQL.byToken(hash)).map { try BodyLinkSQL.link($0, at: moment) }
        }
        if let link { return link }
        let wait = bodyLinkGuesses.begin("bagian", from: network)
        if wait > 0 { throw ServiceFault.tooMany(retryAfterSeconds: wait) }
        return nil
    }

    /// The case that a link opens; nil where the part is not waited for any more, or the case has become one that leaves the office for
    /// nobody. Looking is written down.
    public func linkedCase(_ link: BodyLink) async throws -> LinkedCase? {
        guard link.standing == .open else { return nil }
        guard let found = try await caseOf(link) else { return nil }
        let moment = now()
        let line = act(.bodyLinkOpened, by: .system, about: link.body.agency, subject: "\(link.id)")
        try await store.write { session in
            guard try session.run(BodyLinkSQL.opened(link.id, at: moment)) == 1 else { return }
            try session.run(OfficeLogSQL.insert(line))
        }
        return found
    }

    /// A file of the case that a link opens. `ServiceFault.notFound` for every other one, and where the link opens nothing any more.
    public func file(_ id: ID<Attachment>, by link: BodyLink) async throws -> StoredFile {
        guard let shown = try await linkedCase(link), shown.files.contains(where: { $0.id == id }) else { throw ServiceFault.notFound }
        let guest = try await guest(of: link.body)
        return try await file(id) { code in code == link.code ? .officer(guest) : .everyone }
    }

    /// Carries out what the body does by its link. A part that is given, or given back, uses the link up.
    /// `ServiceFault.conflict` where the link or the part has ended meanwhile.
    public func act(_ wish: LinkedAct, by link: BodyLink) async throws {
        guard link.standing == .open, let found = try await caseOf(link) else { throw ServiceFault.conflict }
        let moment = now()
        var texts = manuscript()
        let command: Command
        let outcome: BodyLink.Standing
        switch wish {
        case .accept:
            let line = act(.bodyLinkAccepted, by: .system, about: link.body.agency, subject: "\(link.id)")
            return try await store.write { session in
                guard try session.run(BodyLinkSQL.accept(link.id, at: moment)) == 1 else { return }
                try session.run(OfficeLogSQL.insert(line))
            }
        case .answer(let text):
            command = .contribute(link.contribution, texts.write(text, as: .contribution, for: .office))
            outcome = .answered
        case .decline(let proposed, let ground):
            command = .declineContribution(
                link.contribution, proposed: proposed, ground: texts.write(ground, as: .ground, for: .office))
            outcome = .declined
        }
        let actor = try await guest(of: link.body)
        let desk = ActDesk(
            Act(code: found.file.code, actor: actor, command: command, manuscript: texts), rules: try await rules.current(), office: self)
        let line = act(.bodyLinkUsed, by: .system, about: link.body.agency, subject: "\(link.id)")
        try await store.write { session in
            guard try session.run(BodyLinkSQL.end(link.id, as: outcome, at: moment)) == 1 else { throw ServiceFault.conflict }
            _ = try desk.carryOut(in: session)
            try session.run(OfficeLogSQL.insert(line))
        }
    }

    /// Seen by the one function that decides what anybody sees, for an account that the body does not have.
    private func caseOf(_ link: BodyLink) async throws -> LinkedCase? {
        let file: CaseFile
        do {
            file = try await caseFile(link.code, for: .officer(try await guest(of: link.body)))
        } catch ServiceFault.notFound {
            return nil
        }
        guard file.moves.contains(.contribute),
            let part = file.contributions.first(where: { $0.id == link.contribution && $0.isOpen && $0.from.holder == link.body })
        else { return nil }
        return LinkedCase(
            link: link, file: file, question: part.question.flatMap { file.texts[$0.id] } ?? "", isWhole: part.isWhole,
            files: file.files.filter { $0.audience != .office },
            deadline: file.awaitedParts.first { $0.body == link.body }?.deadline)
    }
}
