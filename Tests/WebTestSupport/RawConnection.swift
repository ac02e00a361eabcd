import NIOCore
import NIOPosix

/// A client that writes bytes as it likes and reads what comes back.
public struct RawConnection: Sendable {
    private let channel: any Channel
    private let gathered: BytesGatherer

    public static func open(port: Int) async throws -> RawConnection {
        let gathered = BytesGatherer()
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: false)
            .channelInitializer { $0.pipeline.addHandler(GatheringHandler(into: gathered)) }
            .connect(host: "127.0.0.1", port: port).get()
        return RawConnection(channel: channel, gathered: gathered)
    }

    /// Sends the bytes; fails once the server has closed.
    public func send(_ text: String) async throws {
        try await channel.writeAndFlush(channel.allocator.buffer(string: text)).get()
    }

    /// Stops or resumes taking bytes, as a client does that does not read.
    public func setReading(_ isReading: Bool) async throws {
        try await channel.setOption(.autoRead, value: isReading).get()
    }

    /// Waits for the server to close, and gives all it sent.
    public func untilClosed() async throws -> String {
        try? await channel.closeFuture.get()
        return gathered.text
    }

    /// Waits until the server has sent `mark`, or closed.
    public func until(_ mark: String) async throws -> String {
        while channel.isActive, !gathered.text.contains(mark) { try await Task.sleep(for: .milliseconds(5)) }
        return gathered.text
    }

    public func close() async {
        try? await channel.close().get()
    }
}
