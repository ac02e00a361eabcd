import NIOCore
import Synchronization

/// Bytes that came on a connection.
final class BytesGatherer: Sendable {
    private let bytes = Mutex<[UInt8]>([])

    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

    func add(_ buffer: ByteBuffer) {
        bytes.withLock { $0.append(contentsOf: buffer.readableBytesView) }
    }
}

/// Puts what a connection reads into a gatherer.
final class GatheringHandler: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer

    private let gatherer: BytesGatherer

    init(into gatherer: BytesGatherer) {
        self.gatherer = gatherer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        gatherer.add(unwrapInboundIn(data))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
