import NIOCore
import NIOHTTP1

/// A client that went away, or went against the limits, while it was sending. Nobody reads the answer, and the operator has nothing to
/// mend: the log keeps it out of what went wrong here.
enum CutConnection {
    static func isCause(of error: any Error) -> Bool {
        switch error {
        case is ConnectionGuard.ClientFault, is HTTPParserError, is ChannelError, is IOError: true
        default: false
        }
    }
}
