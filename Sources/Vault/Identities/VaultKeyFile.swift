import CSodium
public import Sealing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where the vault's key is kept: one line of text in a file that only its owner may read.
public struct VaultKeyFile: Sendable {
    /// Why the key cannot be used; each has one remedy that `lapor doctor` names.
    public enum Fault: Error, Sendable, Equatable {
        case missing
        /// Others than its owner may read or write it, or it is a link or belongs to somebody else.
        case exposed
        /// Not a key file of ours.
        case malformed
        /// The system refused; its error number.
        case system(Int32)
        case sealing(SealingFault)
    }

    private static let prefix = "lapor-vault-key-1 "

    public let path: String

    public init(path: String) {
        self.path = path
    }

    public func load() throws(Fault) -> VaultKey {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw errno == ENOENT ? .missing : errno == ELOOP ? .exposed : .system(errno) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw .system(errno) }
        let isRegular = facts.st_mode & S_IFMT == S_IFREG
        guard isRegular, facts.st_mode & 0o077 == 0, facts.st_uid == geteuid() else { throw .exposed }

        var text = [UInt8](repeating: 0, count: 256)
        let count = read(descriptor, &text, text.count)
        defer { sodium_memzero(&text, text.count) }
        guard count > 0 else { throw .malformed }
        let line = String(decoding: text.prefix(count), as: UTF8.self)
        guard line.hasPrefix(Self.prefix), line.hasSuffix("\n") else { throw .malformed }
        guard var bytes = Base64URL.decode(line.dropFirst(Self.prefix.count).dropLast()) else { throw .malformed }
        defer { sodium_memzero(&bytes, bytes.count) }
        guard bytes.count == VaultKey.secretLength else { throw .malformed }
        do { return try VaultKey(secret: SecretBytes(bytes)) } catch { throw .sealing(error) }
    }

    /// Makes a new key and writes it to disk before it returns. An existing file is never replaced.
    public func create() throws(Fault) -> VaultKey {
        let key: VaultKey
        do { key = try VaultKey.random() } catch { throw .sealing(error) }
        let secret = key.secret.withBytes { Array(UnsafeBufferPointer(start: $0, count: key.secret.count)) }
        let line = Array((Self.prefix + Base64URL.encode(secret) + "\n").utf8)

        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system(errno) }
        let written = write(descriptor, line, line.count) == line.count && fsync(descriptor) == 0
        let failure = errno
        close(descriptor)
        guard written else {
            unlink(path)
            throw .system(failure)
        }
        return key
    }

    /// The key of an installation that may be new.
    public func loadOrCreate() throws(Fault) -> VaultKey {
        do { return try load() } catch .missing { return try create() } catch { throw error }
    }
}
