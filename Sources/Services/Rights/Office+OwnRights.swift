import DataAccess
public import Domain
public import Sealing

/// What a reporter may stop consenting to.
public enum Consent: String, Sendable, CaseIterable {
    /// That the public reads the report.
    case publication
    /// That letters go to his contact.
    case letters
    /// That the office keeps who he is.
    case identity
    /// That the office keeps files as he handed them in.
    case originals
}

extension Office {
    /// Records that the reporter takes a copy of his data; what waited for that is done with it. Asked for and not done where the vault
    /// is away: the 72 hours run.
    public func noteAccess(to code: TrackingCode, isWhole: Bool) async throws {
        guard isWhole else {
            do {
                try await right(.ask(.access, nil), code)
            } catch let refusal as Refusal where refusal.reason == .requestPending {
                return
            }
            return
        }
        try await right(.take(.access), code)
    }

    /// Asks for something that a person must read: what is wrong in the text, what of it is to be erased.
    public func askAboutData(_ right: DataRight, words: String, of code: TrackingCode, formKey: String? = nil) async throws {
        var texts = manuscript()
        let wording = texts.write(words, as: .statement, for: .reporter)
        _ = try await act(
            Act(code: code, actor: .reporter, command: .rights(.ask(right, wording)), manuscript: texts, formKey: formKey))
    }

    /// Puts what the reporter says of himself now in the place of what was sealed before, and seals it the same moment. The earlier key is
    /// forgotten by the vault; what was erased for good does not come back (`Refusal` `alreadyDone`). No mode changes by it.
    public func replaceIdentity(of code: TrackingCode, with fields: [IdentityField: String]) async throws {
        let fields = fields.filter { !$0.value.isEmpty }
        guard !fields.isEmpty else { throw Refusal(.missing, field: "name") }
        let owner = try await stored(code).report.identityOwner
        let sealed: SealedIdentity
        do {
            sealed = try sealer.seal(fields: fields, reportID: owner.rawValue)
        } catch SealingFault.tooLong {
            throw Refusal(.tooLong, field: "name")
        }
        let (moment, hasEmail) = (now(), fields[.email] != nil)
        try await store.write { session in
            if let head = try session.first(IdentitySQL.head(owner)) {
                guard try head.optionalInstant(3) == nil else { throw Refusal(.alreadyDone) }
                try session.run(IdentitySQL.eraseFields(owner))
                try session.run(IdentitySQL.replace(sealed, of: owner, at: moment))
                for (field, cipher) in sealed.fields { try session.run(ReportWrites.insertField(field, cipher, of: owner)) }
            } else {
                try session.run(all: ReportWrites.identity(sealed, of: owner, at: moment))
            }
            try session.run(IdentitySQL.setContact(owner, hasEmail: hasEmail))
        }
        try await right(.take(.correction), code)
    }

    /// Hides the name for good: the report becomes anonymous first, then what was sealed is erased. False while the vault is away; the
    /// worker erases then as soon as it is back, and the 72 hours run.
    @discardableResult
    public func eraseOwnIdentity(of code: TrackingCode) async throws -> Bool {
        try await hide(code, Mode.anonymous)
        do {
            try await right(.ask(.erasure, nil), code)
        } catch let refusal as Refusal where refusal.reason == .requestPending {
            // Asked for before and not yet done.
        }
        let open = try await stored(code).report.dataRequests.first { $0.right == .erasure && $0.isByProgram }
        guard let open else { return true }
        return try await carryOutErasure(of: code, request: open.id)
    }

    /// Ends consents. What can be done at once is done at once; false where the vault is away and the identity waits to be erased.
    @discardableResult
    public func withdraw(_ consents: Set<Consent>, of code: TrackingCode) async throws -> Bool {
        guard !consents.isEmpty else { throw Refusal(.missing, field: "consents") }
        if consents.contains(.publication) { try await hide(code, Mode.secret) }
        if consents.contains(.letters) {
            let owner = try await stored(code).report.identityOwner
            try await store.write { session in _ = try session.run(IdentitySQL.setContact(owner, hasEmail: false)) }
        }
        let isDone = consents.contains(.originals) ? try await withdrawOriginals(of: stored(code).report.id) : true
        try await right(.take(.withdrawal), code)
        guard isDone else { return false }
        return consents.contains(.identity) ? try await eraseOwnIdentity(of: code) : true
    }

    /// Erases and says so. False while the vault is away.
    func carryOutErasure(of code: TrackingCode, request: ID<DataRequest>) async throws -> Bool {
        let report = try await stored(code).report
        let owner = report.identityOwner
        do {
            if try await storedIdentity(of: owner) != nil { try await eraseIdentity(of: owner) }
        } catch is VaultFault {
            return false
        }
        guard try await withdrawOriginals(of: report.id) else { return false }
        try await store.write { session in _ = try session.run(IdentitySQL.setContact(owner, hasEmail: false)) }
        _ = try await act(Act(code: code, actor: .system, command: .rights(.finish(request, nil)), manuscript: manuscript()))
        return true
    }

    /// More private than now in the way named; nothing where it is so already.
    private func hide(_ code: TrackingCode, _ wish: Mode) async throws {
        let report = try await stored(code).report
        let wanted = report.mode.joined(with: wish)
        guard wanted != report.mode, !report.hasLostReporter else { return }
        _ = try await act(
            Act(code: code, actor: .reporter, command: .raiseSecrecy(wanted, reason: nil), manuscript: manuscript()))
    }

    private func right(_ wish: DataWish, _ code: TrackingCode) async throws {
        _ = try await act(Act(code: code, actor: .reporter, command: .rights(wish), manuscript: manuscript()))
    }
}
