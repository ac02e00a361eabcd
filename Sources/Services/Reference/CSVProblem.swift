/// What is wrong with the form of a row, before anyone asks what it says.
public enum CSVProblem: String, Sendable, CaseIterable {
    /// A quote was opened and the file ended.
    case unclosedQuote
    /// Text follows a closed quote within the same field.
    case textAfterQuote
    /// The bytes are not UTF-8, usually a file saved as Windows-1252.
    case invalidUTF8
    /// A NUL byte, which no database text can hold.
    case nul
    /// Longer than the limit; the rest was passed over.
    case tooLong
}
