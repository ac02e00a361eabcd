import Channels
import Domain
import Logging
import ServiceLifecycle
import Services
import Vault

/// Sends what waits in the outbox: reporters' letters through the vault's side, officers' letters directly.
struct LetterSender: Service {
    let office: Office
    let courier: NoticeCourier
    let mailer: any Mailer
    let words: LetterWords
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
            return try await send(claimed) ? .sent : .dropped
        } catch let fault as MailFault {
            switch fault {
            case .temporary(let reason): return .failed(reason)
            case .permanent(let reason): return .dead(reason)
            }
        } catch {
            return .failed("\(error)")
        }
    }

    private func send(_ claimed: ClaimedLetter) async throws -> Bool {
        let letter = claimed.letter
        if let report = letter.report, letter.template.isForReporter {
            return try await courier.deliver(words.notice(letter, report: report)) == .sent
        }
        guard let address = claimed.officerEmail else { return false }
        let text = try words.words(for: letter)
        try await mailer.send(Mail(id: letter.id.rawValue, to: address, subject: text.subject, text: text.text))
        return true
    }
}
