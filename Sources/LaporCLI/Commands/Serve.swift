import ArgumentParser
import Hummingbird
import Logging
import Sealing
import ServiceLifecycle
import Services
import UnixSignals
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the pages and, beside them, the workers. On an empty data folder it first makes everything it needs.")

    @OptionGroup var options: SettingsOptions

    @Flag(help: "Serve pages only; `lapor work` runs elsewhere.")
    var withoutWorkers = false

    func run() async throws {
        try await withOffice(options) { assembly in
            let listen = try ListenAddress(assembly.settings[.listen].text ?? "127.0.0.1:8080")
            let publicURL = assembly.publicURL(listen)
            let logger = Logger(label: "lapor")
            let hashes = assembly.office.hashes
            let site = try Site(
                resources: assembly.resources, formGuard: FormGuard { hashes.hash($0, for: .formToken) }, publicURL: publicURL,
                isDevelopment: assembly.settings[.mode].text == "development")
            let router = WebRouter(site: site)
            router.register(assembly.office)
            let server = WebServer(
                router.responder(), address: .hostname(listen.host, port: listen.port), logger: logger,
                onListening: { port in say("Lapor melayani di \(publicURL)\(port == listen.port ? "" : " (port \(port ?? 0))")") })
            var services: [any Service] = [server]
            if !withoutWorkers { services += try assembly.workers(publicURL: publicURL, logger: logger) }
            try await ServiceGroup(
                services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger
            ).run()
        }
    }
}
