import Logging
import ServiceLifecycle
import Services

/// Lets a child learn from the office's verified reports once a night: learning takes memory that the server must not keep.
struct LessonKeeper: Service {
    private static let interval = Duration.seconds(600)
    /// After a lesson, learned or not: until the night is over.
    private static let rest = Duration.seconds(6 * 3600)

    let office: Office
    let program: String
    let environment: [String]
    let logger: Logger

    /// The child gets all settings by its environment, so that no password stands in the list of processes.
    init(office: Office, settings: Settings, resources: String, program: String, logger: Logger) {
        self.office = office
        self.program = program
        self.logger = logger
        let told = SettingKey.allCases.filter { $0 != .resources }.compactMap { key in
            settings[key].text.map { "\(key.environmentName)=\($0)" }
        }
        environment = told + ["\(SettingKey.resources.environmentName)=\(resources)"]
    }

    func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            var pause = Self.interval
            do {
                if try await office.isLessonDue() {
                    await learn()
                    pause = Self.rest
                }
            } catch is CancellationError {
                return
            } catch {
                logger.warning("learning waits: \(error)")
            }
            let wait = pause
            guard (try? await cancelWhenGracefulShutdown { try await Task.sleep(for: wait) }) != nil else { return }
        }
    }

    private func learn() async {
        guard
            let child = SupervisedChild(
                program: program, arguments: ["lapor", "train", "--until-input-ends"], environment: environment)
        else {
            logger.error("nobody learns tonight: the program could not be started")
            return
        }
        let ending = await withTaskCancellationOrGracefulShutdownHandler {
            await child.end()
        } onCancelOrGracefulShutdown: {
            child.stop()
        }
        if ending != .exited(0), !Task.isShuttingDownGracefully {
            logger.notice("nothing was learned (\(ending)); the lesson before goes on")
        }
    }
}
