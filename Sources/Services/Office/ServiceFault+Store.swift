import DataAccess
import Sealing

extension ServiceFault {
    /// What a fault from below means to people: too much at once, or a store that is away. Nil for one that nobody foresaw.
    public init?(from error: any Error) {
        switch error {
        case StoreFault.busy, StoreFault.overloaded: self = .unavailable(retryAfterSeconds: 2)
        case StoreFault.unavailable: self = .unavailable(retryAfterSeconds: 30)
        case BlobFault.unavailable: self = .unavailable(retryAfterSeconds: 30)
        case BlobFault.missing: self = .notFound
        case is PasswordHasher.Overloaded: self = .unavailable(retryAfterSeconds: 2)
        default: return nil
        }
    }
}
