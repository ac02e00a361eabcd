import Channels
import Logging
import ServiceLifecycle
import Services
import Vault
import Web

extension OfficeAssembly {
    /// The processes that work without anybody asking. Letters are sent only where a mail server is set.
    func workers(publicURL: String, logger: Logger) throws -> [any Service] {
        var workers: [any Service] = [DeskWorker(office: office, logger: logger)]
        guard let smtp = settings[.smtp].text else { return workers }
        let mailer = SMTPMailer(settings: try SMTPSettings(smtp), now: office.now)
        let words = LetterWords(catalogues: try Catalogues(resources: resources), publicURL: publicURL)
        let courier = NoticeCourier(
            opener: IdentityOpener(key: vaultKey), identities: SealedIdentities(office: office), wording: words, mailer: mailer)
        workers.append(LetterSender(office: office, courier: courier, mailer: mailer, words: words, logger: logger))
        return workers
    }

    /// The address that citizens see: as set, else the one listened on.
    func publicURL(_ listen: ListenAddress) -> String {
        let text = settings[.publicURL].text ?? "http://\(listen)"
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }
}
