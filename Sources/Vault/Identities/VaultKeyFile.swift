import CSodium
import Glibc
public import Sealing

/// Where the vault's keys are kept: a file that only its owner may read, in the clear or locked with a passphrase.
public struct VaultKeyFile: Sendable {
    /// Why the keys cannot be used; each has one remedy that the commands name.
    public enum Fault: Error, Sendable, Equatable {
        case missing
        /// Others than its owner may read or write it, or it is a link or belongs to somebody else.
        case exposed
        /// Not a key file of ours.
        case malformed
        /// It is locked, and no passphrase was given.
        case locked
        case wrongPassphrase
        /// The system refused; its error number.
        case system(Int32)
        case sealing(SealingFault)
    }

    /// What the file holds.
    public struct Content: Sendable {
        /// The key that new identities are sealed to.
        public let current: VaultKey
        /// Earlier keys, to which something may still be wrapped.
        public let retired: [VaultKey]
        /// What the file is locked with; nil for one in the clear.
        public let lock: KeyLock?
    }

    public let path: String

    public init(path: String) {
        self.path = path
    }

    /// With the lock of an earlier reading no passphrase is needed, and no time for it.
    public func load(passphrase: SecretBytes? = nil, lock: KeyLock? = nil) throws(Fault) -> Content {
        var bytes = try read()
        defer { sodium_memzero(&bytes, bytes.count) }
        switch KeyFileText.read(bytes) {
        case nil: throw .malformed
        case .plain(let keys): return try Self.content(keys, lock: nil)
        case .locked(let cost, let salt, let box):
            let lock = try Self.lock(cost, salt, known: lock, passphrase: passphrase)
            guard var text = lock.open(box) else { throw .wrongPassphrase }
            defer { sodium_memzero(&text, text.count) }
            guard let keys = KeyFileText.keys(text) else { throw .malformed }
            return try Self.content(keys, lock: lock)
        }
    }

    /// Makes a first key and writes it to disk before it returns. An existing file is never replaced.
    @discardableResult
    public func create(lock: KeyLock? = nil) throws(Fault) -> VaultKey {
        let key: VaultKey
        do { key = try VaultKey.random() } catch { throw .sealing(error) }
        try write([key], lock: lock, to: path)
        return key
    }

    /// Puts other keys into the file, whole or not at all; what it held before is overwritten as far as the disk obeys.
    func replace(with keys: [VaultKey], lock: KeyLock?) throws(Fault) {
        let next = path + ".next"
        unlink(next)
        try write(keys, lock: lock, to: next)
        let old = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
        defer { if old >= 0 { close(old) } }
        guard rename(next, path) == 0 else {
            let failure = errno
            unlink(next)
            throw .system(failure)
        }
        Self.synchronize(folder)
        guard old >= 0 else { return }
        let zeros = [UInt8](repeating: 0, count: KeyFileText.longest)
        _ = Glibc.write(old, zeros, zeros.count)
        fsync(old)
    }

    /// Locks the file anew, or unlocks it for good: with another passphrase, or with none.
    public func relock(_ content: Content, with lock: KeyLock?) throws(Fault) {
        try replace(with: [content.current] + content.retired, lock: lock)
    }

    /// Lets one process at a time read the file and write it back.
    func alone<Answer>(_ body: () throws(Fault) -> Answer) throws(Fault) -> Answer {
        let place = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard place >= 0 else { throw .system(errno) }
        defer { close(place) }
        while flock(place, LOCK_EX) != 0 { guard errno == EINTR else { throw .system(errno) } }
        return try body()
    }

    /// Changes with every writing.
    var mark: [Int64] {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return [] }
        return [Int64(facts.st_ino), Int64(facts.st_mtim.tv_sec), Int64(facts.st_mtim.tv_nsec), Int64(facts.st_size)]
    }

    private var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private func read() throws(Fault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw errno == ENOENT ? .missing : errno == ELOOP ? .exposed : .system(errno) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw .system(errno) }
        let isRegular = facts.st_mode & S_IFMT == S_IFREG
        guard isRegular, facts.st_mode & 0o077 == 0, facts.st_uid == geteuid() else { throw .exposed }
        var room = [UInt8](repeating: 0, count: KeyFileText.longest)
        defer { sodium_memzero(&room, room.count) }
        let count = Glibc.read(descriptor, &room, room.count)
        guard count > 0, count < room.count else { throw .malformed }
        return Array(room.prefix(count))
    }

    private func write(_ keys: [VaultKey], lock: KeyLock?, to file: String) throws(Fault) {
        var text = lock.map { KeyFileText.locked(keys, with: $0) } ?? KeyFileText.plain(keys)
        defer { sodium_memzero(&text, text.count) }
        guard text.count < KeyFileText.longest else { throw .system(EFBIG) }
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system(errno) }
        let written = Glibc.write(descriptor, text, text.count) == text.count && fsync(descriptor) == 0
        let failure = errno
        close(descriptor)
        guard written else {
            unlink(file)
            throw .system(failure)
        }
        Self.synchronize(folder)
    }

    private static func content(_ keys: [VaultKey], lock: KeyLock?) throws(Fault) -> Content {
        guard let current = keys.first else { throw .malformed }
        return Content(current: current, retired: Array(keys.dropFirst()), lock: lock)
    }

    private static func lock(
        _ cost: KeyLock.Cost, _ salt: [UInt8], known: KeyLock?, passphrase: SecretBytes?
    ) throws(Fault) -> KeyLock {
        if let known, known.cost == cost, known.salt == salt { return known }
        guard let passphrase else { throw .locked }
        guard cost.isBearable else { throw .malformed }
        do { return try KeyLock(passphrase: passphrase, cost: cost, salt: salt) } catch { throw .sealing(error) }
    }

    /// A name in a folder is on disk when the folder is.
    private static func synchronize(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
