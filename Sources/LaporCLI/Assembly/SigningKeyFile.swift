import Foundation
import Sealing

/// Where the key is kept that signs receipts and the transparency log: one line of text in a file that only its owner may read.
struct SigningKeyFile {
    /// Why the key cannot be used; each has one remedy.
    enum Fault: Error, Equatable, CustomStringConvertible {
        case missing(String)
        /// Others than its owner may read or write it, or it is a link or belongs to somebody else.
        case exposed(String)
        /// Not a key file of ours.
        case malformed(String)
        case unwritable(String)

        var description: String {
            switch self {
            case .missing(let path): "\(path) tidak ada; pulihkan dari cadangan"
            case .exposed(let path): "\(path) terbaca pengguna lain atau bukan milik pengguna ini; jalankan chmod 600 \(path)"
            case .malformed(let path): "\(path) bukan kunci catatan transparansi; pulihkan dari cadangan"
            case .unwritable(let path): "\(path) tidak dapat dibuat; periksa hak tulis foldernya"
            }
        }
    }

    private static let prefix = "lapor-log-key-1 "

    let path: String

    func load() throws(Fault) -> SigningKey {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw errno == ENOENT ? .missing(path) : .exposed(path) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_mode & 0o077 == 0, facts.st_uid == geteuid()
        else { throw .exposed(path) }
        var text = [UInt8](repeating: 0, count: 256)
        let count = read(descriptor, &text, text.count)
        let line = String(decoding: text.prefix(max(0, count)), as: UTF8.self)
        guard line.hasPrefix(Self.prefix), line.hasSuffix("\n"),
            let seed = Base64URL.decode(line.dropFirst(Self.prefix.count).dropLast()),
            let secret = try? SecretBytes(seed), let key = try? SigningKey(seed: secret)
        else { throw .malformed(path) }
        return key
    }

    /// The key of an installation that may be new. An existing file is never replaced; of two processes that start at once both end
    /// with the key of the first.
    func loadOrCreate() throws(Fault) -> SigningKey {
        do { return try load() } catch .missing {} catch { throw error }
        let line = Array((Self.prefix + Base64URL.encode(SecureRandom.bytes(count: SigningKey.seedLength)) + "\n").utf8)
        // Written apart and linked, so that nobody ever reads half a key.
        let draft = path + "." + Hex.encode(SecureRandom.bytes(count: 8))
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unwritable(path) }
        let isWritten = write(descriptor, line, line.count) == line.count && fsync(descriptor) == 0
        close(descriptor)
        defer { unlink(draft) }
        guard isWritten, link(draft, path) == 0 || errno == EEXIST else { throw .unwritable(path) }
        return try load()
    }
}
