import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

/// The framework's HTTP/1.1 connection with a ``ConnectionGuard`` behind its decoder.
struct GuardedChannel: ServerChildChannel {
    private let http: HTTP1Channel
    private let limits: ServerLimits
    private let counter = ConnectionCounter()

    init(responder: @escaping HTTPChannelHandler.Responder, limits: ServerLimits) {
        self.limits = limits
        http = HTTP1Channel(
            responder: responder,
            configuration: .init(
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: limits.headerFieldSize, maxHeaderListSize: limits.headerSize,
                    maxHeaderFieldCount: limits.headerCount)))
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        let count = counter.open()
        channel.closeFuture.whenComplete { [counter] _ in counter.close() }
        return http.setup(channel: channel, logger: logger).flatMapThrowing { [limits] value in
            let pipeline = channel.pipeline.syncOperations
            let decoder = try pipeline.context(handlerType: ByteToMessageHandler<HTTPRequestDecoder>.self).handler
            let handler = ConnectionGuard(limits: limits, isRefused: count > limits.connections)
            try pipeline.addHandler(handler, position: .after(decoder))
            return value
        }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await http.handle(value: value, logger: logger)
    }
}
