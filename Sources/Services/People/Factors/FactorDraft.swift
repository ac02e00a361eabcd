import Domain
import Sealing

/// A second factor that was begun: shown to its owner until he confirms it with a first code.
public struct FactorDraft: Sendable {
    public let factor: Factor
    let secret: [UInt8]
    private let issuer: String
    private let account: String

    init(_ factor: Factor, secret: [UInt8], issuer: String, account: String) {
        self.factor = factor
        self.secret = secret
        self.issuer = issuer
        self.account = account
    }

    /// What an app reads as a QR code.
    public var address: String { OneTimeCode(secret: secret).address(issuer: issuer, account: account) }

    /// The same to be typed, in groups of four.
    public var typed: String {
        let text = Base32.encode(secret)
        return stride(from: 0, to: text.count, by: 4).map { String(text.dropFirst($0).prefix(4)) }.joined(separator: " ")
    }

    /// The codes of a card in their order.
    public func cardCodes() throws -> [String] { try CodeCard.codes(of: secret) }
}

extension FactorDraft: CustomStringConvertible, CustomReflectable {
    public var description: String { "FactorDraft(not shown)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
