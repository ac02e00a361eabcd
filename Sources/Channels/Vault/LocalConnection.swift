import Glibc

/// Why a frame did not come, or did not go.
package enum FrameFault: Error, Sendable, Equatable {
    case closed
    case tooSlow
    /// Longer than its limit; nothing of it was read.
    case tooLarge
    case system(Int32)
}

/// A connection between two processes of this machine that carries frames: four bytes of length, most significant first, then the bytes.
///
/// Its calls block the thread they are made on until their deadline.
package final class LocalConnection: Sendable {
    private let descriptor: Int32

    /// Takes over an open socket and closes it at the end.
    package init(taking descriptor: Int32) {
        self.descriptor = descriptor
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }

    /// Nil when nobody listens there.
    package convenience init?(to address: LocalAddress) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        let result = address.with { connect(descriptor, $0, $1) }
        guard result == 0 else {
            close(descriptor)
            return nil
        }
        self.init(taking: descriptor)
    }

    deinit {
        close(descriptor)
    }

    package var peer: LocalPeer? { LocalPeer(of: descriptor) }

    package func readFrame(atMost limit: Int, by deadline: ContinuousClock.Instant) throws(FrameFault) -> [UInt8] {
        let length = try read(count: 4, by: deadline).reduce(0) { $0 << 8 | Int($1) }
        guard length <= limit else { throw .tooLarge }
        return try read(count: length, by: deadline)
    }

    package func writeFrame(_ bytes: [UInt8], by deadline: ContinuousClock.Instant) throws(FrameFault) {
        guard let length = UInt32(exactly: bytes.count) else { throw .tooLarge }
        try write(withUnsafeBytes(of: length.bigEndian) { Array($0) } + bytes, by: deadline)
    }

    package func write(_ bytes: [UInt8], by deadline: ContinuousClock.Instant) throws(FrameFault) {
        var rest = bytes[...]
        while !rest.isEmpty {
            try wait(for: Int16(POLLOUT), by: deadline)
            let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count > 0 { rest = rest.dropFirst(count) } else { try judge(errno) }
        }
    }

    private func read(count wanted: Int, by deadline: ContinuousClock.Instant) throws(FrameFault) -> [UInt8] {
        var bytes: [UInt8] = []
        var portion = [UInt8](repeating: 0, count: 16 * 1024)
        while bytes.count < wanted {
            try wait(for: Int16(POLLIN), by: deadline)
            let count = recv(descriptor, &portion, min(portion.count, wanted - bytes.count), 0)
            if count == 0 { throw .closed }
            if count > 0 { bytes += portion.prefix(count) } else { try judge(errno) }
        }
        return bytes
    }

    private func wait(for event: Int16, by deadline: ContinuousClock.Instant) throws(FrameFault) {
        let left = (deadline - .now).components
        let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000
        guard milliseconds > 0 else { throw .tooSlow }
        var question = pollfd(fd: descriptor, events: event, revents: 0)
        let ready = poll(&question, 1, Int32(clamping: milliseconds))
        if ready < 0, errno != EINTR { throw .system(errno) }
    }

    /// What has not happened yet is tried again.
    private func judge(_ code: Int32) throws(FrameFault) {
        switch code {
        case EAGAIN, EINTR: return
        case EPIPE, ECONNRESET: throw .closed
        default: throw .system(code)
        }
    }
}
