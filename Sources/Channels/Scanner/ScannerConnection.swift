import Glibc
import Services

/// A connection to ClamAV's daemon. Its calls block the thread they are made on until their deadline.
final class ScannerConnection: Sendable {
    private static let longestAnswer = 4096

    private let descriptor: Int32

    init(to address: ScannerAddress, by deadline: ContinuousClock.Instant) throws(ScanFault) {
        let connected: Int32? =
            switch address {
            case .local(let path): Self.connect(local: path)
            case .network(let host, let port): Self.connect(host: host, port: port, by: deadline)
            }
        guard let connected else { throw .unavailable }
        descriptor = connected
    }

    deinit {
        close(descriptor)
    }

    func send(_ bytes: [UInt8], by deadline: ContinuousClock.Instant) throws(ScanFault) {
        var rest = bytes[...]
        while !rest.isEmpty {
            guard Self.wait(descriptor, for: Int16(POLLOUT), by: deadline) else { throw .unavailable }
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EAGAIN, errno != EINTR { throw .unavailable }
        }
    }

    /// Up to the zero byte that ends it.
    func answer(by deadline: ContinuousClock.Instant) throws(ScanFault) -> String {
        var said: [UInt8] = []
        var portion = [UInt8](repeating: 0, count: 512)
        while said.count < Self.longestAnswer {
            guard Self.wait(descriptor, for: Int16(POLLIN), by: deadline) else { throw .unavailable }
            let count = recv(descriptor, &portion, portion.count, 0)
            if count < 0, errno == EAGAIN || errno == EINTR { continue }
            guard count > 0 else { throw .unavailable }
            said += portion.prefix(count)
            if let end = said.firstIndex(of: 0) { return String(decoding: said[..<end], as: UTF8.self) }
        }
        throw .unavailable
    }

    private static func connect(local path: String) -> Int32? {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        guard LocalAddress(path).with({ Glibc.connect(descriptor, $0, $1) }) == 0 else {
            close(descriptor)
            return nil
        }
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        return descriptor
    }

    private static func connect(host: String, port: Int, by deadline: ContinuousClock.Instant) -> Int32? {
        var wishes = addrinfo()
        wishes.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &wishes, &found) == 0 else { return nil }
        defer { freeaddrinfo(found) }
        var next = found
        while let place = next?.pointee {
            next = place.ai_next
            let kind = place.ai_socktype | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
            let descriptor = socket(place.ai_family, kind, place.ai_protocol)
            guard descriptor >= 0 else { continue }
            var fault: Int32 = 0
            var length = socklen_t(MemoryLayout<Int32>.size)
            let result = Glibc.connect(descriptor, place.ai_addr, place.ai_addrlen)
            if result == 0 || (errno == EINPROGRESS && wait(descriptor, for: Int16(POLLOUT), by: deadline)),
                getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &fault, &length) == 0, fault == 0
            {
                return descriptor
            }
            close(descriptor)
        }
        return nil
    }

    /// False where nothing happened in time.
    private static func wait(_ descriptor: Int32, for event: Int16, by deadline: ContinuousClock.Instant) -> Bool {
        while true {
            let left = (deadline - .now).components
            let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000
            guard milliseconds > 0 else { return false }
            var question = pollfd(fd: descriptor, events: event, revents: 0)
            let ready = poll(&question, 1, Int32(clamping: milliseconds))
            if ready > 0 { return true }
            if ready < 0, errno != EINTR { return false }
        }
    }
}
