import HTTPTypes
import Hummingbird
import NIOCore
import Testing
import Web
import WebTestSupport

/// Hostile and slow clients on real sockets, with limits short enough for a test.
@Suite struct ServerLimitsTests {
    private static var limits: ServerLimits {
        var limits = ServerLimits()
        limits.headTime = .milliseconds(300)
        limits.idleTime = .milliseconds(400)
        limits.answerTime = .milliseconds(700)
        limits.leastRate = 1_000_000
        limits.rateWindow = .milliseconds(400)
        limits.lingerTime = .milliseconds(300)
        limits.stopTime = .milliseconds(200)
        limits.tick = .milliseconds(20)
        limits.bodySize = 100_000
        return limits
    }

    /// Answers with the size of the body, or with a large body, or never.
    private struct Responder: HTTPResponder {
        func respond(to request: Request, context: EntryContext) async throws -> Response {
            switch request.uri.path {
            case "/large":
                let piece = ByteBuffer(repeating: 0x61, count: 1 << 20)
                return Response(
                    status: .ok,
                    body: ResponseBody { writer in
                        for _ in 0..<64 { try await writer.write(piece) }
                        try await writer.finish(nil)
                    })
            case "/never":
                try await Task.sleep(for: .seconds(2))
                return Response(status: .ok)
            case "/slow":
                try await Task.sleep(for: .milliseconds(300))
                return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: "finished")))
            case "/early": return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: "early")))
            default:
                var size = 0
                do {
                    for try await chunk in request.body { size += chunk.readableBytes }
                } catch {
                    return Response(status: .badRequest)
                }
                return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: "size \(size)")))
            }
        }
    }

    private func talk(
        limits: ServerLimits = limits, _ body: @escaping @Sendable (_ port: Int, _ connection: RawConnection) async throws -> String
    ) async throws -> String {
        try await LiveServer.run(Responder(), limits: limits) { port, _ in
            let connection = try await RawConnection.open(port: port)
            let answer = try await body(port, connection)
            await connection.close()
            return answer
        }
    }

    @Test func `a request in order is answered, and the next on the same connection too`() async throws {
        let answer = try await talk { _, connection in
            try await connection.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nabcd")
            _ = try await connection.until("size 4")
            try await connection.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab")
            return try await connection.until("size 2")
        }
        #expect(answer.contains("size 4") && answer.contains("size 2"))
    }

    @Test func `requests sent without waiting are answered in their order`() async throws {
        let answer = try await talk { _, connection in
            let requests = (1...3).map { "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \($0)\r\n\r\n\(String(repeating: "x", count: $0))" }
            try await connection.send(requests.joined())
            return try await connection.until("size 3")
        }
        #expect(answer.matches(of: /size [0-9]/).map { String($0.output) } == ["size 1", "size 2", "size 3"])
    }

    @Test func `a client that sends nothing is cut`() async throws {
        #expect(try await talk { _, connection in try await connection.untilClosed() } == "")
    }

    @Test func `a head that never ends is cut however often a byte comes`() async throws {
        let answer = try await talk { _, connection in
            try await connection.send("GET / HTTP/1.1\r\nHost: a\r\n")
            for number in 0..<100 {
                do { try await connection.send("X-\(number): a\r\n") } catch { break }
                try await Task.sleep(for: .milliseconds(20))
            }
            return try await connection.untilClosed()
        }
        #expect(!answer.contains("200"))
    }

    @Test func `a resting connection is closed`() async throws {
        let answer = try await talk { _, connection in
            try await connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            return try await connection.untilClosed()
        }
        #expect(answer.contains("size 0"))
    }

    @Test func `a body that trickles is told 408`() async throws {
        let answer = try await talk { _, connection in
            try await connection.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 90000\r\n\r\n")
            for _ in 0..<100 {
                do { try await connection.send("a") } catch { break }
                try await Task.sleep(for: .milliseconds(20))
            }
            return try await connection.untilClosed()
        }
        #expect(answer.hasPrefix("HTTP/1.1 408"))
    }

    @Test(arguments: [
        ("a head with a field too large", "GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "a", count: 20_000))\r\n\r\n", 431),
        ("too many fields", "GET / HTTP/1.1\r\nHost: a\r\n\(String(repeating: "X: a\r\n", count: 200))\r\n", 431),
        ("an address too long", "GET /\(String(repeating: "a", count: 9000)) HTTP/1.1\r\nHost: a\r\n\r\n", 414),
        ("a body announced too large", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100001\r\n\r\n", 413),
        ("no host", "GET / HTTP/1.1\r\n\r\n", 400),
        ("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        ("what is not HTTP", "HELO mail.example\r\n\r\n", 400),
        (
            "a length and chunks at once", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            400
        ),
    ])
    func `refuses at once`(what: String, request: String, status: Int) async throws {
        let answer = try await talk { _, connection in
            try await connection.send(request)
            return try await connection.untilClosed()
        }
        #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(what): \(answer.prefix(80))")
        #expect(answer.lowercased().contains("connection: close"))
    }

    @Test func `a body without announced length is refused once it is too large`() async throws {
        let answer = try await talk { _, connection in
            try await connection.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            for _ in 0..<20 {
                do { try await connection.send("2710\r\n\(String(repeating: "a", count: 10_000))\r\n") } catch { break }
            }
            return try await connection.untilClosed()
        }
        #expect(answer.hasPrefix("HTTP/1.1 413"))
    }

    @Test func `a client that does not read is cut`() async throws {
        let answer = try await talk { _, connection in
            try await connection.setReading(false)
            try await connection.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n")
            try await Task.sleep(for: .seconds(2))
            try await connection.setReading(true)
            return try await connection.untilClosed()
        }
        #expect(answer.utf8.count < 64 << 20)
    }

    @Test func `a handler that never answers costs the client a 503 and not its day`() async throws {
        let answer = try await talk { _, connection in
            try await connection.send("GET /never HTTP/1.1\r\nHost: a\r\n\r\n")
            return try await connection.untilClosed()
        }
        #expect(answer.hasPrefix("HTTP/1.1 503"))
        #expect(answer.lowercased().contains("retry-after: 5"))
    }

    @Test func `an answer given before the body was read closes the connection`() async throws {
        let answer = try await talk { _, connection in
            try await connection.send("POST /early HTTP/1.1\r\nHost: a\r\nContent-Length: 90000\r\n\r\nabc")
            return try await connection.untilClosed()
        }
        #expect(answer.contains("early"))
        #expect(answer.lowercased().contains("connection: close"))
    }

    @Test func `a client that waits for leave to send its body gets it`() async throws {
        let answer = try await talk { _, connection in
            try await connection.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n")
            _ = try await connection.until("100 Continue")
            try await connection.send("abc")
            return try await connection.until("size 3")
        }
        #expect(answer.hasPrefix("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200"))
    }

    @Test func `one connection too many is told to come back`() async throws {
        var limits = Self.limits
        limits.connections = 2
        limits.headTime = .seconds(5)
        let answer = try await talk(limits: limits) { port, first in
            let second = try await RawConnection.open(port: port)
            try await second.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            _ = try await second.until("size 0")
            let third = try await RawConnection.open(port: port)
            let refused = try await third.untilClosed()
            await second.close()
            try await Task.sleep(for: .milliseconds(50))
            let fourth = try await RawConnection.open(port: port)
            try await fourth.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            let accepted = try await fourth.until("size 0")
            await fourth.close()
            return refused + "|" + accepted
        }
        #expect(answer.hasPrefix("HTTP/1.1 503"))
        #expect(answer.contains("|HTTP/1.1 200"))
    }

    @Test func `stopping finishes what has begun and hears a connection out`() async throws {
        let answers = try await LiveServer.run(Responder(), limits: Self.limits) { port, stop in
            let busy = try await RawConnection.open(port: port)
            let resting = try await RawConnection.open(port: port)
            try await resting.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            _ = try await resting.until("size 0")
            try await busy.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
            try await Task.sleep(for: .milliseconds(50))
            await stop()
            try await Task.sleep(for: .milliseconds(50))
            try await resting.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\na")
            return (try await busy.untilClosed(), try await resting.untilClosed())
        }
        #expect(answers.0.contains("finished"))
        #expect(answers.1.contains("size 1"))
        #expect(answers.1.lowercased().contains("connection: close"))
    }
}
