import Dispatch

/// Keeps a transaction open for as long as a test needs it.
final class Hold: Sendable {
    private let begun = Runs()
    private let end = DispatchSemaphore(value: 0)

    /// Called in the transaction: says that it has begun and waits.
    func wait() {
        _ = begun.next()
        end.wait()
    }

    func release() {
        end.signal()
    }

    func begins() async {
        while begun.count == 0 { try? await Task.sleep(for: .milliseconds(2)) }
    }
}
