public import Domain
public import Services
import Synchronization

/// Hands letters to the office's mail server over SMTP.
public final class SMTPMailer: Mailer {
    private let settings: SMTPSettings
    private let now: @Sendable () -> Instant
    private let lanes: [SMTPLane]
    private let turn = Atomic<UInt32>(0)

    /// `connections` letters at most are under way at once; further ones wait for theirs.
    public init(settings: SMTPSettings, connections: Int = 2, now: @escaping @Sendable () -> Instant) {
        self.settings = settings
        self.now = now
        lanes = (0..<max(1, connections)).map { _ in SMTPLane(settings: settings) }
    }

    public func send(_ mail: Mail) async throws(MailFault) {
        // The fault does not repeat the address: it is written down where addresses must not be.
        guard let to = MailAddress(mail.to) else { throw .permanent("the reader's address is not a plain e-mail address") }
        guard let from = MailAddress(settings.from) else { throw .temporary("the sender's address is not a plain e-mail address") }
        let message = InternetMessage(from: from, name: settings.name, to: to, mail: mail, date: now())
        let (number, _) = turn.wrappingAdd(1, ordering: .relaxed)
        try await lanes[Int(number) % lanes.count].send(message.encoded(), from: from, to: to)
    }
}
