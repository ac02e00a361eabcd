import Hummingbird

extension RequestBody {
    /// The whole body, or nil where it is longer. What is too long is read to its end and thrown away: a client that is still sending
    /// sees no answer.
    func bytes(atMost limit: Int) async throws -> [UInt8]? {
        var bytes: [UInt8] = []
        var isWhole = true
        for try await chunk in self where isWhole {
            isWhole = bytes.count + chunk.readableBytes <= limit
            if isWhole { bytes += chunk.readableBytesView } else { bytes = [] }
        }
        return isWhole ? bytes : nil
    }
}
