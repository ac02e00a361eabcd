import Domain
import Logging
import ServiceLifecycle
import Services
import Web

/// Sends what waits in the outbox: reporters' letters through the vault, officers' letters directly.
struct LetterSender: Service {
    let office: Office
    /// Nil where this process was told of no mail server: officers' letters wait.
    let mailer: (any Mailer)?
    let words: LetterWords
    /// Scheme, host and port that people see.
    let publicURL: String
    let logger: Logger

    func run() async throws {
        while !Task.isShuttingDownGracefully {
            do {
                // One at a time: a claim is longer than any server may take for one letter, and a stop waits for one only.
                if let claimed = try await office.claimLetters(limit: 1).first {
                    try await office.settle(claimed, as: await outcome(of: claimed))
                    continue
                }
            } catch is CancellationError {
                return
            } catch {
                logger.warning("letters wait: \(error)")
            }
            guard (try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(2)) }) != nil else { return }
        }
    }

    private func outcome(of claimed: ClaimedLetter) async -> LetterOutcome {
        do {
            if claimed.letter.report != nil, claimed.letter.template.isForReporter {
                return try await office.sendToReporter(
                    claimed.letter, site: publicURL, path: SiteURL.track.path, proofPath: { SiteURL.contactProof($0).path },
                    followPath: { SiteURL.following($0).path })
            }
            return try await sendToOfficer(claimed)
        } catch let fault as MailFault {
            switch fault {
            case .temporary(let reason): return .failed(reason)
            case .permanent(let reason): return .dead(reason)
            }
        } catch {
            return .failed("\(error)")
        }
    }

    private func sendToOfficer(_ claimed: ClaimedLetter) async throws -> LetterOutcome {
        guard let address = claimed.officerEmail else { return .dropped }
        guard let mailer else { return .waits }
        let letter = claimed.letter
        let lists: [NoticeTemplate: String] = [.officerDataRequest: "data-pribadi", .officerBreach: "kebocoran"]
        let list = lists[letter.template].map { SiteURL.administrationList($0).path }
        let board = letter.template == .officerSurge ? SiteURL.surges.path : nil
        let page = list ?? board ?? claimed.officerLink ?? Self.page(of: letter).path
        let text = words.text(
            template: letter.template, language: letter.language, code: letter.payload.code, date: letter.payload.date,
            link: publicURL + page)
        try await mailer.send(Mail(id: letter.id.rawValue, to: address, subject: text.subject, text: text.body))
        return .sent
    }

    /// A custodian is led to what waits for an answer, not to the case, which he may not see.
    private static func page(of letter: OutboxLetter) -> SiteURL {
        if letter.template == .officerIdentity { return .identityQuestions }
        return letter.payload.code.map { SiteURL.officerReport($0.canonical) } ?? .officerQueue
    }
}
