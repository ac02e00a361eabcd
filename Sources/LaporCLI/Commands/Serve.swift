import ArgumentParser
import Hummingbird
import Logging
import Sealing
import ServiceLifecycle
import Services
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Melayani halaman, beserta pekerjanya. Pada folder data yang kosong lebih dulu menyiapkan semua yang perlu.")

    @OptionGroup var options: SettingsOptions

    @Flag(help: "Halaman saja; `lapor work` berjalan di tempat lain.")
    var withoutWorkers = false

    func run() async throws {
        try await withOffice(options) { assembly in
            OpenFileLimit.raise()
            try IncomingFolder.take(below: assembly.folder.path)
            let listen = try ListenAddress(assembly.settings[.listen].text ?? "127.0.0.1:8080")
            let publicURL = assembly.publicURL(listen)
            let logger = Logger(label: "lapor")
            let hashes = assembly.office.hashes
            let site = try Site(
                resources: assembly.resources, formGuard: FormGuard { hashes.hash($0, for: .formToken) }, publicURL: publicURL,
                isDevelopment: assembly.settings[.mode].text == "development",
                securityContact: assembly.settings[.securityContact].text,
                leavePage: assembly.settings[.leavePage].text ?? Site.weather)
            let router = WebRouter(site: site)
            router.register(assembly.office)
            let server = WebServer(
                router.responder(), address: .hostname(listen.host, port: listen.port), logger: logger,
                onListening: { port in say("Lapor melayani di \(publicURL)\(port == listen.port ? "" : " (port \(port ?? 0))")") })
            // Ended in the order from the last to the first: the vault outlives what asks it.
            var services: [any Service] = assembly.vaultKeeper(logger: logger) + [server]
            if !withoutWorkers { services += try assembly.workers(publicURL: publicURL, logger: logger) }
            try await runServices(services, logger: logger)
        }
    }
}
