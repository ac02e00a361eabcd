import DataAccess
public import Domain
public import Sealing

extension Office {
    /// Sends the draft: it becomes a report, and of the draft remain codes and dates. Sent again it is the same report.
    /// - Parameters:
    ///   - network: where it comes from, whose share of unsent drafts it leaves; never stored or logged.
    ///   - budget: the same, for the number of reports in a day; empty where it may be everybody.
    ///   - sender: the random word of the browser; nil where it has none, or leaves no trace.
    public func send(
        _ draft: FoundDraft, token: RandomToken, language: String, from network: String = "", budget: String = "",
        sender: RandomToken? = nil
    ) async throws -> Acknowledgement {
        let content = draft.content
        guard let composeToken = content.composeToken else { throw ServiceFault.notFound }
        var identity: [IdentityField: String] = [:]
        for (field, text) in [(IdentityField.name, content.name), (.email, content.email), (.phone, content.phone)] where !text.isEmpty {
            identity[field] = text
        }
        // A category that was closed since is the verifier's to find anew; it holds no report up.
        let tree = try await rules.current().categories
        let evidence = try await evidence(of: content)
        let isSlowed = if let sender { try await isSlowed(sender) } else { false }
        let lane = try await lane(evidence, from: budget) ?? (isSlowed ? .abuse : nil)
        let acknowledgement = try await submitted(
            evidence, from: budget,
            NewReport(
                composeToken: composeToken, body: content.body, citizenType: content.citizenType,
                mode: Mode(isAnonymous: content.isAnonymous, isSecret: content.isSecret), regionCode: content.regionCode,
                landmark: content.landmark, coordinates: content.coordinates, incidentDate: content.incidentDate,
                category: content.category.flatMap { tree.isOpen($0) ? $0 : nil }, suggestedAgency: content.agency, identity: identity,
                draft: draft.id, channel: content.isForAgency ? .agencyPage : .web, language: language,
                recurrenceOf: content.recurrence?.report, accusesOfficial: content.accusesOfficial ?? false,
                isByChild: content.isByChild,
                slowReason: content.isCrowded ? .budget : lane, extraAnswers: content.extraAnswers ?? [], sender: sender))
        try await save(.sent(acknowledgement, composeToken: composeToken), token: token)
        if !content.isCrowded { draftShares.giveBack(1, of: .drafts, from: network) }
        draftShares.giveBack(draft.files.reduce(0) { $0 + $1.bytes }, of: .bytes, from: network)
        return acknowledgement
    }

    /// What was counted for the network and then was no report of its own is counted back.
    private func submitted(_ evidence: IntakeEvidence, from network: String, _ new: NewReport) async throws -> Acknowledgement {
        do {
            let acknowledgement = try await submit(new)
            if acknowledgement.isRepeat { takeBackLane(evidence, from: network) }
            return acknowledgement
        } catch {
            takeBackLane(evidence, from: network)
            throw error
        }
    }

    /// What was answered when this form was sent; nil where it never was.
    public func acknowledgement(of composeToken: RandomToken) async throws -> Acknowledgement? {
        let hash = hashes.hash(composeToken.bytes, for: .idempotencyKey)
        let found = try await store.read { session -> StoredReport? in
            guard let code = try session.first(ReportSQL.byCompose(hash)).flatMap({ TrackingCode(try $0.text(0)) }),
                let row = try session.first(ReportSQL.byCode(code))
            else { return nil }
            return try ReportSQL.stored(row)
        }
        guard let stored = found, let receipt = receipt(of: composeToken) else { return nil }
        let (rules, moment) = (try await rules.current(), now())
        let clocks = stored.report.clocks
        guard let verify = clocks.first(where: { $0.key == stored.report.citizenType.verifyClock }),
            let answer = stored.report.classClock
        else { return nil }
        return Acknowledgement(
            code: stored.code, receipt: receipt, verifyBy: verify.clock.due(in: rules.calendar, asOf: moment),
            answerBy: answer.clock.due(in: rules.calendar, asOf: moment), isRepeat: true, slowReason: stored.slowReason)
    }

    /// The receipt code of a form; the same each time.
    public func receipt(of composeToken: RandomToken) -> ReceiptCode? {
        ReceiptCode(digest: ReceiptDerivation(hashes).bytes(for: composeToken))
    }

    /// The compose token of a foreign program's key: the same key with the same content is the same report, and nobody who
    /// guesses a key learns a code.
    public func composeToken(forKey key: String, content: [UInt8]) -> RandomToken {
        let message = Array(key.utf8) + [0] + Array(ContentHash(of: content).hex.utf8)
        return RandomToken(Base64URL.encode(hashes.hash(message, for: .foreignKey))) ?? RandomToken()
    }
}

extension HashPurpose {
    /// From a foreign program's idempotency key to a compose token.
    static let foreignKey = HashPurpose(rawValue: "foreign-key")
}
