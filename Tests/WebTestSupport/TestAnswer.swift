public import HTTPTypes

/// An answer with its body gathered.
public struct TestAnswer: Sendable {
    public let status: HTTPResponse.Status
    public let headers: HTTPFields
    public let body: [UInt8]

    /// The body as words.
    public var text: String { String(decoding: body, as: UTF8.self) }
    /// Where a redirect leads.
    public var location: String? { headers[.location] }

    /// Value of the first input, hidden or not, of that name.
    public func value(ofInput name: String) -> String? {
        guard let start = text.range(of: "name=\"\(name)\"") else { return nil }
        let tag = text[start.upperBound...].prefix { $0 != ">" }
        guard let value = tag.range(of: "value=\"") else { return nil }
        return String(tag[value.upperBound...].prefix { $0 != "\"" })
    }
}

extension StringProtocol {
    fileprivate func range(of mark: String) -> Range<Index>? {
        ranges(of: mark).first
    }
}
