import Logging
import Synchronization

/// Keeps what is logged, for tests that ask what an operator reads.
final class LineKeeper: Sendable {
    private let kept = Mutex<[String]>([])

    var lines: [String] { kept.withLock { $0 } }
    var logger: Logger { Logger(label: "test.lines") { _ in Handler(keeper: self) } }

    private struct Handler: LogHandler {
        let keeper: LineKeeper
        var logLevel = Logger.Level.warning
        var metadata: Logger.Metadata = [:]

        init(keeper: LineKeeper) {
            self.keeper = keeper
        }

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            keeper.kept.withLock { $0.append("\(event.level) \(event.message)") }
        }
    }
}
