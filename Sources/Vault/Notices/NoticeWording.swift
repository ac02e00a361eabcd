public import Services

/// The words of a letter, from the text catalogues.
public struct NoticeWords: Sendable, Equatable {
    public let subject: String
    public let text: String
    public let html: String?

    public init(subject: String, text: String, html: String? = nil) {
        self.subject = subject
        self.text = text
        self.html = html
    }
}

/// Puts a notice into words. It is not told to whom the letter goes.
public protocol NoticeWording: Sendable {
    func words(for letter: ReporterLetter) throws -> NoticeWords
}
