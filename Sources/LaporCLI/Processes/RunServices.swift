import Logging
import ServiceLifecycle
import UnixSignals

/// Runs until a signal asks to stop. What is under way then may end in peace for as long as `stopWithin`, and is cut off after it, so that
/// a stop always ends.
func runServices(_ services: [any Service], logger: Logger) async throws {
    var configuration = ServiceGroupConfiguration(services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = stopWithin
    try await ServiceGroup(configuration: configuration).run()
}

/// Less than the 30 seconds after which container runtimes end a process by force.
private let stopWithin = Duration.seconds(25)
