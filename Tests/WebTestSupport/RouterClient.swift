public import HTTPTypes
public import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
import Synchronization
public import Web

/// A browser without a screen: asks the responder directly, keeps cookies, fills in the form token of the last page.
public final class RouterClient: Sendable {
    private let respond: @Sendable (Request) async throws -> Response
    private let origin: String
    private let jar = Mutex<[String: String]>([:])
    private let token = Mutex<String?>(nil)

    /// - Parameters:
    ///   - origin: where the pages believe to be served.
    ///   - address: from where it asks; nil for no socket.
    ///   - logger: where the server writes what it logs; by default nowhere.
    public init(
        _ responder: some HTTPResponder<EntryContext>, origin: String = "http://localhost", from address: String? = nil,
        logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ) {
        let peer = address.flatMap { try? SocketAddress(ipAddress: $0, port: 40_000) }
        respond = {
            try await responder.respond(to: $0, context: EntryContext(logger: logger, peer: peer))
        }
        self.origin = origin
    }

    /// Cookies as the browser would send them.
    public var cookies: [String: String] { jar.withLock { $0 } }

    /// Forgets every cookie.
    public func forgetCookies() {
        jar.withLock { $0.removeAll() }
    }

    public func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestAnswer {
        try await send(.get, path, headers: headers)
    }

    /// Sends a form as a browser would from the page that was shown last.
    public func post(_ path: String, _ fields: [(String, String)], headers: HTTPFields = [:]) async throws -> TestAnswer {
        let known = token.withLock { $0 }
        let all = known.map { [(FormGuard.fieldName, $0)] + fields } ?? fields
        let body = all.map { "\(Self.encode($0.0))=\(Self.encode($0.1))" }.joined(separator: "&")
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await send(.post, path, headers: headers, body: Array(body.utf8))
    }

    /// Sends a form with files, in the format of browsers.
    public func postMultipart(
        _ path: String, _ fields: [(String, String)], files: [(field: String, name: String, bytes: [UInt8])]
    ) async throws -> TestAnswer {
        let boundary = "----test-boundary-7"
        let known = token.withLock { $0 }
        var body: [UInt8] = []
        for (name, value) in (known.map { [(FormGuard.fieldName, $0)] } ?? []) + fields {
            body += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for file in files {
            let head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n"
            body += Array("\(head)Content-Type: application/octet-stream\r\n\r\n".utf8) + file.bytes + Array("\r\n".utf8)
        }
        body += Array("--\(boundary)--\r\n".utf8)
        return try await send(.post, path, headers: [.contentType: "multipart/form-data; boundary=\(boundary)"], body: body, chunk: 65_536)
    }

    /// Sends anything; `chunk` is the size of the pieces in which the body arrives.
    public func send(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: [UInt8] = [], chunk: Int = 4096
    ) async throws -> TestAnswer {
        var headers = headers
        let sent = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        if !sent.isEmpty { headers[.cookie] = sent }
        if method == .post {
            if headers[.origin] == nil { headers[.origin] = origin }
            headers[.contentLength] = String(body.count)
        }
        let head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers)
        let pieces = stride(from: 0, to: body.count, by: chunk).map { ByteBuffer(bytes: body[$0..<min($0 + chunk, body.count)]) }
        let stream = AsyncStream<ByteBuffer> { continuation in
            for piece in pieces { continuation.yield(piece) }
            continuation.finish()
        }
        let response = try await respond(Request(head: head, body: RequestBody(asyncSequence: stream)))
        let collector = BodyCollector()
        try await response.body.write(collector)
        let answer = TestAnswer(status: response.status, headers: response.headers, body: collector.bytes)
        keep(answer)
        return answer
    }

    private func keep(_ answer: TestAnswer) {
        for cookie in answer.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            let isGone = cookie.contains("Max-Age=0")
            jar.withLock { $0[String(pair[0])] = isGone ? nil : String(pair[1]) }
        }
        if let value = answer.value(ofInput: FormGuard.fieldName) { token.withLock { $0 = value } }
    }

    private static func encode(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            if isPlain { return String(UnicodeScalar(byte)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return byte < 16 ? "%0\(digits)" : "%\(digits)"
        }.joined()
    }
}
