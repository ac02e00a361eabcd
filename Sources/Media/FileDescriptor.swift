#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file opened before the process is confined, closed when it is let go.
struct FileDescriptor: ~Copyable {
    private let number: Int32

    init(reading path: String) throws(MediaRefusal) {
        number = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard number >= 0 else { throw .unavailable }
    }

    /// Fails where something exists already.
    init(creating path: String) throws(MediaRefusal) {
        number = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard number >= 0 else { throw .unavailable }
    }

    deinit {
        close(number)
    }

    borrowing func readAll(atMost limit: Int) throws(MediaRefusal) -> [UInt8] {
        var facts = stat()
        guard fstat(number, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { throw .unavailable }
        guard Int(facts.st_size) <= limit else { throw .tooLarge }
        var bytes = [UInt8](repeating: 0, count: Int(facts.st_size))
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { read(number, $0.baseAddress?.advanced(by: filled), $0.count - filled) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .unavailable }
            filled += count
        }
        return bytes
    }

    /// On disk when it returns.
    borrowing func writeAll(_ bytes: [UInt8]) throws(MediaRefusal) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { write(number, $0.baseAddress?.advanced(by: written), $0.count - written) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .unavailable }
            written += count
        }
        guard fsync(number) == 0 else { throw .unavailable }
    }
}
