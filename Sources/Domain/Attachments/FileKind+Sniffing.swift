extension FileKind {
    /// How much of a file's beginning `sniff` looks at.
    public static let headLength = 4096
    /// How much of a file's end `sniff` looks at: the farthest an archive's directory may lie from it, and a little.
    public static let tailLength = 65_600

    /// Tells a file's kind from its first `headLength` and its last `tailLength` bytes (both whole, and overlapping, when it is shorter).
    /// Images may carry a tail, because they are drawn anew; of a PDF nobody needs one, so that a second file in it is a trap.
    public static func sniff(head: [UInt8], tail: [UInt8]) throws(FileRefusal) -> FileKind {
        guard !head.isEmpty else { throw .empty }
        if head.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if head.starts(with: ascii("RIFF")), head.dropFirst(8).starts(with: ascii("WEBP")) { return .webp }
        try checkPDF(head: head, tail: tail)
        return .pdf
    }

    /// The same for a file that is wholly in memory.
    public static func sniff(_ bytes: [UInt8]) throws(FileRefusal) -> FileKind {
        try sniff(head: Array(bytes.prefix(headLength)), tail: Array(bytes.suffix(tailLength)))
    }

    private static func checkPDF(head: [UInt8], tail: [UInt8]) throws(FileRefusal) {
        let opening = head.prefix(1024 + 5)
        guard let start = opening.firstIndex(of: ascii("%PDF-")) else { throw .unknownKind }
        let before = opening[..<start]
        // Scanners and mail gateways put a byte order mark or blank lines before the header; anything else is a second file.
        let blank: Set<UInt8> = [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xEF, 0xBB, 0xBF]
        guard before.allSatisfy(blank.contains) else { throw .ambiguous }
        for mark in markup where lowercased(head.prefix(1024)).firstIndex(of: ascii(mark)) != nil { throw .ambiguous }
        guard tail.suffix(1024).firstIndex(of: ascii("%%EOF")) != nil else { throw .incomplete }
        for mark in archives where tail.firstIndex(of: mark) != nil { throw .ambiguous }
    }

    private static let markup = ["<html", "<!doctype", "<script", "<svg", "<body", "<iframe", "<?php"]

    /// The end records of a zip archive (documents, programs for phones and Java alike) in its two sizes.
    private static let archives: [[UInt8]] = [[0x50, 0x4B, 0x05, 0x06], [0x50, 0x4B, 0x06, 0x06]]

    private static func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        ArraySlice(bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
    }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
    /// Where the pattern first begins, or nil.
    fileprivate func firstIndex(of pattern: [UInt8]) -> Int? {
        guard let first = pattern.first, count >= pattern.count else { return nil }
        for index in startIndex...(endIndex - pattern.count) where self[index] == first {
            if self[index..<(index + pattern.count)].elementsEqual(pattern) { return index }
        }
        return nil
    }
}
