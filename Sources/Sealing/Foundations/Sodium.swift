import CSodium

/// The library behind every seal, started once for the process.
enum Sodium {
    static let isReady: Bool = sodium_init() >= 0
}
