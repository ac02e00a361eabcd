import Channels
import Foundation
import Logging
import ServiceLifecycle
import Services
import Web

extension OfficeAssembly {
    /// The processes that work without anybody asking. Letters are sent where a mail server is set, here or for a vault that runs by itself.
    func workers(publicURL: String, logger: Logger) throws -> [any Service] {
        var workers: [any Service] = [
            DeskWorker(office: office, logger: logger), KeyMover(office: office, logger: logger),
            VaultWatcher(office: office, logger: logger),
            LessonKeeper(office: office, settings: settings, resources: resources.path, program: Self.program, logger: logger),
        ]
        let witnesses = settings.witnesses
        if !witnesses.isEmpty { workers.append(WitnessTeller(office: office, witnesses: witnesses, logger: logger)) }
        let mailer = try settings[.smtp].text.map { SMTPMailer(settings: try SMTPSettings($0), now: office.now) }
        if mailer == nil, place.isEmbedded { return workers }
        workers.append(
            LetterSender(
                office: office, mailer: mailer, words: LetterWords(catalogues: try Catalogues(resources: resources)), publicURL: publicURL,
                logger: logger))
        return workers
    }

    /// The vault as a child of this process, where no other was named.
    func vaultKeeper(logger: Logger) -> [any Service] {
        guard place.isEmbedded else { return [] }
        return [VaultKeeper(child: VaultChild(settings, resources: resources.path, program: Self.program), logger: logger)]
    }

    /// The address that citizens see: as set, else the one listened on.
    func publicURL(_ listen: ListenAddress) -> String {
        settings.publicURL ?? "http://\(listen)"
    }
}

extension Settings {
    /// Who keeps the heads of the transparency log elsewhere.
    var witnesses: [WebWitness] {
        (self[.logWitnesses].text ?? "").split(separator: ",").compactMap { WebWitness($0.trimmingCharacters(in: .whitespaces)) }
    }

    /// The address that citizens see, without a stroke at its end; nil where it was not set.
    var publicURL: String? {
        self[.publicURL].text.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    }
}
