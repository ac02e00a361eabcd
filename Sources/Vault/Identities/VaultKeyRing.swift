public import Sealing
import Synchronization

/// The vault's keys while it runs: the present one and those before it. Sees by itself when another process has changed the file.
public final class VaultKeyRing: Sendable {
    private struct Loaded {
        var content: VaultKeyFile.Content
        var mark: [Int64]
    }

    private let file: VaultKeyFile
    private let loaded: Mutex<Loaded>

    /// Unlocks the file; the passphrase is not kept, what it opens is.
    public init(_ file: VaultKeyFile, passphrase: SecretBytes? = nil) throws(VaultKeyFile.Fault) {
        self.file = file
        let mark = file.mark
        loaded = Mutex(Loaded(content: try file.load(passphrase: passphrase), mark: mark))
    }

    /// What new identities are sealed to.
    public var current: VaultKey { content.current }

    public var retired: [VaultKey] { content.retired }

    /// The key of this fingerprint, present or earlier; nil where it was never here or has been destroyed.
    public func key(_ fingerprint: String) -> VaultKey? {
        let content = content
        return ([content.current] + content.retired).first { $0.publicKey.fingerprint == fingerprint }
    }

    /// Makes a new key the present one and keeps those before it.
    public func renew() throws(VaultKeyFile.Fault) -> VaultKey {
        let key: VaultKey
        do { key = try VaultKey.random() } catch { throw .sealing(error) }
        try change { [key, $0.current] + $0.retired }
        return key
    }

    /// Destroys earlier keys. The present one stays, whatever is asked.
    public func destroy(_ fingerprints: Set<String>) throws(VaultKeyFile.Fault) {
        try change { content in
            [content.current] + content.retired.filter { !fingerprints.contains($0.publicKey.fingerprint) }
        }
    }

    /// The file as it is now; what was read last where it cannot be read.
    private var content: VaultKeyFile.Content {
        let mark = file.mark
        return loaded.withLock { loaded in
            if loaded.mark != mark, let fresh = try? file.load(lock: loaded.content.lock) {
                loaded = Loaded(content: fresh, mark: mark)
            }
            return loaded.content
        }
    }

    private func change(_ keys: (VaultKeyFile.Content) -> [VaultKey]) throws(VaultKeyFile.Fault) {
        let lock = loaded.withLock { $0.content.lock }
        try file.alone { () throws(VaultKeyFile.Fault) in
            let content = try file.load(lock: lock)
            try file.replace(with: keys(content), lock: content.lock)
        }
        let fresh = try file.load(lock: lock)
        let mark = file.mark
        loaded.withLock { $0 = Loaded(content: fresh, mark: mark) }
    }
}
