import Dispatch
public import Services

/// ClamAV's daemon, asked over its socket: a content goes to it piece by piece, and nothing of the office's is opened by it.
public struct ClamdScanner: FileScanner {
    /// Bytes sent at once.
    private static let piece = 256 * 1024

    private let address: ScannerAddress
    private let patience: Duration
    private let queue = DispatchQueue(label: "lapor.scanner", attributes: .concurrent)

    /// - Parameter patience: how long one content may take, from the first byte to the verdict.
    public init(_ address: ScannerAddress, patience: Duration = .seconds(60)) {
        self.address = address
        self.patience = patience
    }

    /// A content of any length, as far as the daemon's own limit.
    public func scan(_ read: @Sendable (_ offset: Int, _ count: Int) async throws -> [UInt8]) async throws(ScanFault) -> ScanVerdict {
        let (address, deadline) = (address, ContinuousClock.now + patience)
        let connection = try await onQueue { () throws(ScanFault) in
            let connection = try ScannerConnection(to: address, by: deadline)
            try connection.send(Array("zINSTREAM\0".utf8), by: deadline)
            return connection
        }
        var offset = 0
        while true {
            let bytes: [UInt8]
            do { bytes = try await read(offset, Self.piece) } catch { throw .unreadable }
            offset += bytes.count
            let length = withUnsafeBytes(of: UInt32(truncatingIfNeeded: bytes.count).bigEndian) { Array($0) }
            // A scanner that has seen enough says so and listens no more: its answer is what counts.
            let isHeard = try await onQueue { () throws(ScanFault) in
                do throws(ScanFault) {
                    try connection.send(length + bytes, by: deadline)
                    return true
                } catch {
                    return false
                }
            }
            if bytes.isEmpty || !isHeard { break }
        }
        return try Self.verdict(try await onQueue { () throws(ScanFault) in try connection.answer(by: deadline) })
    }

    /// Its name, version and the age of its signatures, as it tells them.
    public func version() async throws(ScanFault) -> String {
        let (address, deadline) = (address, ContinuousClock.now + patience)
        return try await onQueue { () throws(ScanFault) in
            let connection = try ScannerConnection(to: address, by: deadline)
            try connection.send(Array("zVERSION\0".utf8), by: deadline)
            return try connection.answer(by: deadline)
        }
    }

    /// `stream: OK`, `stream: NAME FOUND`, or anything else with `ERROR` at its end.
    static func verdict(_ answer: String) throws(ScanFault) -> ScanVerdict {
        if answer == "stream: OK" { return .clean }
        guard answer.hasPrefix("stream: "), answer.hasSuffix(" FOUND") else { throw .refused }
        return .harmful(name: String(answer.dropFirst("stream: ".count).dropLast(" FOUND".count)))
    }

    /// Away from the threads that answer requests.
    private func onQueue<Answer: Sendable>(
        _ work: @escaping @Sendable () throws(ScanFault) -> Answer
    ) async throws(ScanFault) -> Answer {
        let result: Result<Answer, ScanFault> = await withCheckedContinuation { continuation in
            queue.async {
                do throws(ScanFault) {
                    continuation.resume(returning: .success(try work()))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        return try result.get()
    }
}
