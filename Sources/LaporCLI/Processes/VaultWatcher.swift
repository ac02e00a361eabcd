import Logging
import ServiceLifecycle
import Services

/// Looks after the vault once a minute: the national desk hears of a long silence, the office's log of what was done with its keys.
struct VaultWatcher: Service {
    private static let interval = Duration.seconds(60)

    let office: Office
    let logger: Logger

    func run() async throws {
        while !Task.isShuttingDownGracefully {
            do {
                switch try await office.watchVault() {
                case .silent: logger.error("the vault does not answer; the national desk was told")
                case .back: logger.notice("the vault answers again; the national desk was told")
                case nil: break
                }
            } catch is CancellationError {
                return
            } catch {
                logger.warning("the vault could not be looked after: \(error)")
            }
            guard (try? await cancelWhenGracefulShutdown { try await Task.sleep(for: Self.interval) }) != nil else { return }
        }
    }
}
