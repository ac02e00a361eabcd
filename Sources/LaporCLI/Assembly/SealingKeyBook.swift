import Foundation
import Sealing
import Services

/// Which public key this process seals identities to, and how it learns of another. It never sees the private one.
struct SealingKeyBook: Sendable {
    /// Seconds between two looks at the published key.
    static let interval = 20

    private let pinned: SealingPublicKey?
    private let published: PublicKeyFile
    private let copy: PublicKeyFile

    init(_ settings: Settings, place: VaultPlace) {
        pinned = settings[.vaultPublicKey].text.flatMap { try? SealingPublicKey(text: $0) }
        published = PublicKeyFile(path: place.publicKeyFile)
        copy = PublicKeyFile(path: place.publicKeyCopy)
    }

    /// As set; else as published; else as it was last seen.
    func present() -> SealingPublicKey? {
        pinned ?? published.read() ?? copy.read()
    }

    /// The same, and what is published is remembered for an hour in which it is not.
    func current() -> SealingPublicKey? {
        let key = present()
        if pinned == nil, let key, published.read() == key { try? copy.write(key) }
        return key
    }

    /// On an installation that runs its own vault, and has never run it: a child makes the key, so that this process never holds it.
    static func make(with child: VaultChild) throws {
        let words = child.arguments(["key", "create"])
        guard let process = ChildProcess(program: child.program, arguments: words, environment: child.environment) else {
            throw SettingsFault("kunci vault tidak dapat dibuat", remedy: "jalankan `lapor vault key create` dan baca pesannya")
        }
        _ = process.output(atMost: 65_536, within: .seconds(60))
        _ = process.end()
    }

    /// Follows a change of the vault's keys, for as long as the task lives.
    func follow(_ sealer: Sealer) async {
        while (try? await Task.sleep(for: .seconds(Self.interval))) != nil {
            if let key = current(), key != sealer.publicKey { sealer.move(to: key) }
        }
    }
}
