import Foundation

/// How much a run of the tests tries: enough to see a fault after each change, or with `LAPOR_LONG` all that was ever promised.
public enum Effort {
    /// `make test-long` sets it.
    public static let isLong = ProcessInfo.processInfo.environment["LAPOR_LONG"] == "1"
}
