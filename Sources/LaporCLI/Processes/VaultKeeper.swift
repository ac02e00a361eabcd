import Logging
import ServiceLifecycle

/// Runs the vault as a child and starts it again when it dies; meanwhile reports are taken, and reveals and letters wait.
struct VaultKeeper: Service {
    private static let shortestPause = Duration.milliseconds(500)
    private static let longestPause = Duration.seconds(30)

    let child: VaultChild
    let logger: Logger

    func run() async throws {
        var pause = Self.shortestPause
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            let begun = ContinuousClock.now
            if let process = start() {
                // Cancelled where another part of the program failed: then too the child is ended, or this one would never be.
                let ending = await withTaskCancellationOrGracefulShutdownHandler {
                    await process.end()
                } onCancelOrGracefulShutdown: {
                    process.stop()
                }
                if Task.isShuttingDownGracefully || Task.isCancelled { return }
                if .now - begun > .seconds(60) { pause = Self.shortestPause }
                logger.warning("the vault ended (\(ending)) and is started again in \(pause)")
            } else {
                logger.error("the vault could not be started; trying again in \(pause)")
            }
            let wait = pause
            guard (try? await cancelWhenGracefulShutdown { try await Task.sleep(for: wait) }) != nil else { return }
            pause = min(pause * 2, Self.longestPause)
        }
    }

    private func start() -> SupervisedChild? {
        SupervisedChild(
            program: child.program, arguments: child.arguments(["serve", "--until-input-ends"]), environment: child.environment)
    }
}
