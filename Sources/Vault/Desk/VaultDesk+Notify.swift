import DataAccess
import Domain
import Logging
import Sealing
public import Services

extension VaultDesk {
    public func notify(_ letter: ReporterLetter) async throws(VaultFault) -> LetterEnding {
        guard let courier else { throw .refused(.noMailer) }
        guard courier.accepts(letter) else {
            logger.warning("a letter was refused: \(letter.template.rawValue)")
            throw .refused(.strangeLetter)
        }
        let address: String?
        do {
            let field = SealedField(.email, letter.email.bytes)
            address = try await openFields([field], schema: letter.schema, of: letter.report)[.email]
        } catch VaultFault.refused(.destroyed) {
            return .noAddress
        }
        guard let address else { return .noAddress }
        if let claim = letter.claim, try !belongs(claim, of: letter.id, to: address) { return .noAddress }
        if letter.template == .followConfirm, try await !mayAsk(address, by: letter.id) { return .noAddress }
        if letter.template.isForFollower, letter.template != .followConfirm,
            try await !mayHear(address, of: letter.code, as: letter.report)
        {
            return .noAddress
        }
        let entry = LoggedOpening(
            at: now(), report: letter.report, fields: [.email], purpose: .notice, askedBy: "outbox:\(letter.id)",
            reason: letter.template.rawValue)
        try await writeDown(entry)
        return await courier.deliver(letter, to: address)
    }

    /// Whether what was typed is the address itself; case and blanks at the ends are no difference.
    private func belongs(_ claim: ContactClaim, of letter: ID<OutboxLetter>, to address: String) throws(VaultFault) -> Bool {
        guard let holder = ring.key(claim.fingerprint) else { throw .refused(.otherKey) }
        guard let typed = try? IdentityOpener(key: holder).open(claim.sealed, reportID: letter.rawValue)[.email] else {
            logger.warning("a claim does not open: letter \(letter)")
            throw .refused(.doesNotOpen)
        }
        return Self.plain(typed) == Self.plain(address)
    }

    static func plain(_ address: String) -> String {
        address.lowercased().filter { !$0.isWhitespace }
    }
}
