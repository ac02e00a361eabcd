import Domain
import Sealing

extension Office {
    /// Has the vault send a letter to the reporter of a report. While the vault is down, or has no mail server, the letter waits.
    /// - Parameter site: scheme, host and port that people see.
    /// - Parameter path: where the reporter follows the case.
    /// - Parameter proofPath: where a letter that proves a contact leads with its one-time token.
    /// - Parameter followPath: where a follower's letter leads with the token by which he leaves.
    public func sendToReporter(
        _ letter: OutboxLetter, site: String, path: String, proofPath: (String) -> String, followPath: (String) -> String = { $0 }
    ) async throws -> LetterOutcome {
        do {
            if letter.template.isForFollower {
                guard let follower = letter.payload.follower else { return .dropped }
                return try await sendToFollower(follower, letter) { site + followPath($0) }
            }
            guard let report = letter.report, let stored = try await storedIdentity(of: report), stored.erasedAt == nil,
                let email = stored.fields[.email]
            else { return .dropped }
            try await handOverKey(of: stored)
            let claim = try await contactClaim(letter)
            if letter.template == .contactProof, claim == nil { return .dropped }
            let token = RandomToken()
            let link = site + (claim == nil ? path : proofPath(token.text))
            let ending = try await vault.notify(
                ReporterLetter(
                    id: letter.id, report: report, schema: stored.schema, email: email, template: letter.template,
                    language: letter.language, code: letter.payload.code, date: letter.payload.date, link: link, claim: claim,
                    data: letter.payload.data))
            if claim != nil, ending == .sent || ending == .noAddress {
                try await endContactClaim(letter.id, provedBy: ending == .sent ? token : nil)
            }
            return LetterOutcome(ending)
        } catch VaultFault.unavailable, VaultFault.refused(.noMailer) {
            return .waits
        } catch VaultFault.refused(let refusal) where Self.mayMend(refusal) {
            return .failed("vault: \(refusal.rawValue)")
        } catch VaultFault.refused(let refusal) {
            return .dead("vault: \(refusal.rawValue)")
        }
    }

    /// Whether an operator can put right what the vault refused, so that the same letter can still go.
    private static func mayMend(_ refusal: VaultRefusal) -> Bool {
        switch refusal {
        case .tooSlow, .notPermitted, .busy, .otherVersion, .notKept, .otherKey, .strangeLetter: true
        case .malformed, .tooLarge, .destroyed, .unknownSchema, .doesNotOpen, .noMailer: false
        }
    }
}

extension LetterOutcome {
    init(_ ending: LetterEnding) {
        self =
            switch ending {
            case .sent: .sent
            case .noAddress: .dropped
            case .temporary(let words): .failed(words)
            case .permanent(let words): .dead(words)
            }
    }
}
