import Logging
import ServiceLifecycle
import Services

/// Takes the steps that are due by themselves: reminders, the ladder, windows that lapse, and the nightly sweeping.
struct DeskWorker: Service {
    let office: Office
    let logger: Logger

    func run() async throws {
        var rounds = 0
        while !Task.isShuttingDownGracefully {
            do {
                if try await office.takeDueSteps() > 0 { continue }
                if rounds % 10 == 0, try await office.handOnFromEndedBodies() > 0 { continue }
                if rounds % 600 == 0 { try await office.sweep() }
            } catch is CancellationError {
                return
            } catch {
                logger.warning("work waits: \(error)")
            }
            rounds += 1
            guard (try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1)) }) != nil else { return }
        }
    }
}
