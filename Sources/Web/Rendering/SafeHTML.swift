/// Markup that our own code made and vouches for (a chart, a QR code): the only thing a template writes without escaping.
///
/// Anything a person typed must reach it through ``escaping(_:)``.
public struct SafeHTML: Sendable, Equatable {
    /// The markup as it goes into the page.
    public let markup: String

    /// Vouches for `markup`. Call it only with text that is fixed in our source or was built from escaped pieces.
    public init(trusted markup: String) {
        self.markup = markup
    }

    /// Plain words made safe to stand inside markup.
    public static func escaping(_ text: String) -> SafeHTML {
        var writer = HTMLWriter()
        writer.write(escaping: text)
        return SafeHTML(trusted: String(decoding: writer.bytes, as: UTF8.self))
    }

    /// Pieces joined in their order.
    public static func + (left: SafeHTML, right: SafeHTML) -> SafeHTML {
        SafeHTML(trusted: left.markup + right.markup)
    }
}
