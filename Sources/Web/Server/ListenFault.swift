import Foundation
import NIOCore

/// The address on which to serve cannot be taken: another program has it, it is not this machine's, or it is not for this user.
public struct ListenFault: Error, Sendable, Equatable {
    public enum Reason: Sendable, CaseIterable {
        case taken
        case notOfThisMachine
        case notPermitted
    }

    public let reason: Reason

    /// Nil for a fault that has nothing to do with the address.
    public init?(_ error: any Error) {
        switch (error as? IOError)?.errnoCode {
        case EADDRINUSE: reason = .taken
        case EADDRNOTAVAIL: reason = .notOfThisMachine
        case EACCES: reason = .notPermitted
        default: return nil
        }
    }
}
