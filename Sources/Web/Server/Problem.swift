public import HTTPTypes

/// An answer other than what was asked for, told as a page to people and as `application/problem+json` to programs.
public struct Problem: Error, Sendable {
    /// What went wrong, each with its HTTP status, and with a title and an explanation in the catalogue under its name.
    public enum Kind: String, Sendable, CaseIterable {
        case badRequest, notFound, methodNotAllowed, forbidden, signInNeeded, conflict, tooLarge, uriTooLong
        case unsupportedMedia, unprocessable, tooMany, unexpected, unavailable

        /// The status of the answer.
        public var status: HTTPResponse.Status {
            switch self {
            case .badRequest: .badRequest
            case .notFound: .notFound
            case .methodNotAllowed: .methodNotAllowed
            case .forbidden: .forbidden
            case .signInNeeded: .unauthorized
            case .conflict: .conflict
            case .tooLarge: .contentTooLarge
            case .uriTooLong: .uriTooLong
            case .unsupportedMedia: .unsupportedMediaType
            case .unprocessable: .unprocessableContent
            case .tooMany: .tooManyRequests
            case .unexpected: .internalServerError
            case .unavailable: .serviceUnavailable
            }
        }
    }

    public let kind: Kind
    /// What exactly is wrong and what to do; nil takes the general explanation of the kind.
    public let detail: Phrase?
    /// Faults by field.
    public let fields: FieldErrors
    /// Seconds after which trying again makes sense.
    public let retryAfter: Int?
    /// Methods that the address does take.
    public let allowed: [HTTPRequest.Method]
    /// Number that ties the page to the log, for what we did not foresee.
    public let incident: String?

    public init(
        _ kind: Kind, detail: Phrase? = nil, fields: FieldErrors = .none, retryAfter: Int? = nil, allowed: [HTTPRequest.Method] = [],
        incident: String? = nil
    ) {
        self.kind = kind
        self.detail = detail
        self.fields = fields
        self.retryAfter = retryAfter
        self.allowed = allowed
        self.incident = incident
    }

    /// Nothing is there, or the asker may not know that something is.
    public static let notFound = Problem(.notFound)
    /// Signed in, and not allowed; says nothing about what is there.
    public static let forbidden = Problem(.forbidden)
    /// Only officers may see it.
    public static let signInNeeded = Problem(.signInNeeded)

    /// The case has moved on or the rules do not allow the step; `detail` says which.
    public static func conflict(_ detail: Phrase) -> Problem { Problem(.conflict, detail: detail) }

    /// Too many tries; again after so many seconds.
    public static func tooMany(retryAfter: Int) -> Problem { Problem(.tooMany, retryAfter: retryAfter) }
}

/// Faults that say the service is too busy or its store is away: told as 503 with the time to wait.
public protocol ServiceUnavailable: Error {
    /// Seconds after which trying again makes sense.
    var retryAfter: Int { get }
}
