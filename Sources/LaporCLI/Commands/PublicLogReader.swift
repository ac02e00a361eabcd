import Channels

/// Reads the public answers of a log, from an address or from copies of them.
struct PublicLogReader: Sendable {
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    private let base: String

    init(site: String) {
        base = (site.hasSuffix("/") ? String(site.dropLast()) : site) + "/api/v1/log/"
    }

    @Sendable func read(_ path: String) async throws -> [UInt8] {
        do {
            return try await WebReader.get(base + path, atMost: 8 << 20, seconds: 30)
        } catch {
            throw Fault(description: "\(base)\(path): \(error.reason); periksa alamatnya dan ulangi")
        }
    }
}
