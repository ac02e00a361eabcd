public import NIOCore

/// What one connection may take of the server, so that slow and hostile clients cost the others nothing.
public struct ServerLimits: Sendable {
    /// Connections at once; one more is told to come back later.
    public var connections = 4096
    /// From connecting, or from the first byte of the next request on, to the end of the request's head.
    public var headTime = TimeAmount.seconds(10)
    /// How long a connection may rest between two requests.
    public var idleTime = TimeAmount.seconds(20)
    /// From the end of the head to the end of the body, however fast it comes.
    public var bodyTime = TimeAmount.minutes(10)
    /// Bytes per second that a body must average over ``rateWindow``; the reader of an answer owes twice as many.
    public var leastRate = 2048
    /// Time over which the rate of a body is judged, and which every reader of an answer is given.
    public var rateWindow = TimeAmount.seconds(10)
    /// From the end of a request to the beginning of its answer.
    public var answerTime = TimeAmount.seconds(30)
    /// After closing, how long what the client still sends is read and thrown away, so that it sees our last words.
    public var lingerTime = TimeAmount.seconds(2)
    /// While stopping, how long a resting connection is still listened to.
    public var stopTime = TimeAmount.seconds(1)
    /// Bytes of a body, whatever the address; 256 MB. Pages keep far less of it: they read the rest so that their form can answer.
    public var bodySize = FormLimits.mostRead
    /// Bytes of the address.
    public var targetSize = 8 * 1024
    /// Bytes of one header field, of all, and how many there may be.
    public var headerFieldSize = 16 * 1024
    public var headerSize = 32 * 1024
    public var headerCount = 100
    /// How often the clocks of a connection are looked at.
    public var tick = TimeAmount.seconds(1)

    public init() {}
}
