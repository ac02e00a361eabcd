import NIOCore
import NIOHTTP1

/// Stands between the socket and the framework and holds every client to the ``ServerLimits``.
final class ConnectionGuard: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private enum Life {
        case open, closing
    }

    private let limits: ServerLimits
    private let isRefused: Bool
    private var clock: ConnectionClock
    private var life = Life.open
    private var isReadingBody = false
    /// How the client that sends now reads a refusal.
    private var format = RefusalFormat.line
    /// Bytes of the body read so far.
    private var bodySize = 0
    /// Requests whose answer has not ended.
    private var unanswered = 0
    private var answerHasBegun = false
    private var answerSize = 0
    private var lastPieceSize = 0
    private var closesAfterAnswer = false
    private var isStopping = false

    /// - Parameter isRefused: one connection too many; it is told so and nothing else.
    init(limits: ServerLimits, isRefused: Bool) {
        self.limits = limits
        self.isRefused = isRefused
        clock = ConnectionClock(limits: limits)
    }

    // MARK: What the client does

    func channelActive(context: ChannelHandlerContext) {
        clock.connected(at: .now())
        scheduleTick(context)
        if isRefused { refuse(.tooManyConnections, context) }
        context.fireChannelActive()
    }

    func read(context: ChannelHandlerContext) {
        clock.readWanted(at: .now())
        context.read()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard life == .open else { return }
        let now = NIODeadline.now()
        clock.readCame(at: now)
        switch unwrapInboundIn(data) {
        case .head(let head):
            format = RefusalFormat(of: head)
            if let refusal = refusal(of: head) { return refuse(refusal, context) }
            unanswered += 1
            isReadingBody = true
            bodySize = 0
            clock.headRead(at: now)
            if head.headers.first(name: "expect")?.lowercased() == "100-continue", unanswered == 1 {
                context.writeAndFlush(wrapOutboundOut(.head(HTTPResponseHead(version: head.version, status: .continue))), promise: nil)
            }
        case .body(let bytes):
            bodySize += bytes.readableBytes
            clock.bodyRead(bytes.readableBytes)
            if bodySize > limits.bodySize { return refuse(.bodyTooLarge, context) }
        case .end:
            isReadingBody = false
            clock.requestRead(at: now)
            if unanswered == 0 { clock.answerBegins(); rest(at: now) }
        }
        context.fireChannelRead(data)
    }

    private func refusal(of head: HTTPRequestHead) -> ConnectionRefusal? {
        if head.uri.utf8.count > limits.targetSize { return .targetTooLong }
        if let length = head.headers.first(name: "content-length"), (Int(length) ?? .max) > limits.bodySize { return .bodyTooLarge }
        if head.version.major == 1, head.version.minor >= 1, head.headers[canonicalForm: "host"].count != 1 { return .malformed }
        return nil
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard life == .open, let error = error as? HTTPParserError else { return context.fireErrorCaught(error) }
        switch error {
        case .headerOverflow: refuse(.headTooLarge, context)
        case .invalidEOFState: context.fireErrorCaught(error)
        default: refuse(.malformed, context)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        clock.writable(context.channel.isWritable, lastPiece: lastPieceSize, at: .now())
        context.fireChannelWritabilityChanged()
    }

    /// Stopping: a resting connection is listened to a moment longer, because its next request may be on the way already.
    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is ChannelShouldQuiesceEvent else { return context.fireUserInboundEventTriggered(event) }
        isStopping = true
        if unanswered == 0, life == .open { clock.stopping(at: .now()) }
    }

    // MARK: What we answer

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard life == .open else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(var head):
            clock.answerBegins()
            answerHasBegun = true
            answerSize = 512
            if isReadingBody || isStopping || head.headers.first(name: "connection") == "close" {
                closesAfterAnswer = true
                head.headers.replaceOrAdd(name: "connection", value: "close")
            }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body(let part):
            lastPieceSize = part.readableBytes
            answerSize += lastPieceSize
            context.write(data, promise: promise)
        case .end:
            endAnswer(context, data, promise)
        }
    }

    private func endAnswer(_ context: ChannelHandlerContext, _ data: NIOAny, _ promise: EventLoopPromise<Void>?) {
        let now = NIODeadline.now()
        let promise = promise ?? context.eventLoop.makePromise()
        clock.answerEnds(bytes: answerSize, at: now)
        promise.futureResult.assumeIsolated().whenSuccess { self.clock.answerDrained() }
        answerHasBegun = false
        unanswered = max(0, unanswered - 1)
        if unanswered == 0, !isReadingBody { rest(at: now) }
        context.write(data, promise: promise)
        if closesAfterAnswer {
            context.flush()
            close(context)
        }
    }

    private func rest(at now: NIODeadline) {
        if isStopping { clock.stopping(at: now) } else { clock.resting(at: now) }
    }

    // MARK: Closing

    private func refuse(_ refusal: ConnectionRefusal, _ context: ChannelHandlerContext) {
        guard life == .open else { return }
        // An answer that has begun cannot be taken back; the broken connection tells the client.
        guard !answerHasBegun, unanswered <= 1 else { return cut(context) }
        let head = HTTPResponseHead(version: .http1_1, status: refusal.status, headers: refusal.headers(as: format))
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(string: format.body(refusal))))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        let wasReading = isReadingBody
        close(context)
        // Whoever was reading the body must not take what came for the whole of it.
        if wasReading { context.fireErrorCaught(ClientFault()) }
    }

    /// The client went against the limits while its body was read.
    struct ClientFault: Error {}

    /// Says that nothing more comes from us, and waits a little for the client to have read it.
    private func close(_ context: ChannelHandlerContext) {
        life = .closing
        clock.closing(at: .now())
        context.close(mode: .output, promise: nil)
        if !context.channel.isActive { cut(context) }
        context.read()
    }

    private func cut(_ context: ChannelHandlerContext) {
        life = .closing
        context.close(promise: nil)
    }

    private func scheduleTick(_ context: ChannelHandlerContext) {
        context.eventLoop.assumeIsolated().scheduleTask(in: limits.tick) { [self] in
            guard context.channel.isActive else { return }
            switch clock.verdict(at: .now(), isResting: unanswered == 0) {
            case .wait: break
            case .refuse(let refusal): refuse(refusal, context)
            case .cut: return cut(context)
            }
            scheduleTick(context)
        }
    }
}
