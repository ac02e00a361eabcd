import CSodium

/// Key material in guarded memory: kept out of swap where the system allows it, never printed, erased when the last holder lets go.
public final class SecretBytes: @unchecked Sendable {
    // Confined: the memory is written before `init` returns and only read afterwards.
    private let memory: UnsafeMutablePointer<UInt8>
    public let count: Int

    /// Takes a copy; the caller's bytes remain the caller's to forget.
    public convenience init(_ bytes: [UInt8]) throws(SealingFault) {
        try self.init(count: bytes.count) { $0.update(from: bytes, count: bytes.count) }
    }

    /// Fresh random key material.
    public static func random(count: Int) throws(SealingFault) -> SecretBytes {
        try SecretBytes(count: count) { randombytes_buf($0, count) }
    }

    package init(count: Int, fill: (UnsafeMutablePointer<UInt8>) -> Void) throws(SealingFault) {
        guard count > 0, count <= 1 << 16 else { throw .malformedKey }
        guard Sodium.isReady, let room = sodium_malloc(count) else { throw .unavailable }
        self.count = count
        memory = room.bindMemory(to: UInt8.self, capacity: count)
        fill(memory)
        sodium_mprotect_readonly(room)
    }

    deinit {
        sodium_free(memory)
    }

    /// Lends the secret's `count` bytes for the length of one call; nothing of it may outlive the call.
    public func withBytes<Result, Failure: Error>(_ body: (UnsafePointer<UInt8>) throws(Failure) -> Result) throws(Failure) -> Result {
        try body(UnsafePointer(memory))
    }

    /// Takes as long for a near miss as for a wild guess.
    package func equals(_ other: SecretBytes) -> Bool {
        count == other.count && sodium_memcmp(memory, other.memory, count) == 0
    }
}

extension SecretBytes: CustomStringConvertible, CustomReflectable {
    public var description: String { "SecretBytes(\(count) bytes, not shown)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
