import Foundation
import Sealing

/// Passwords that nobody may take because they are known: the house's own list of what people try first, and, where the operator has one,
/// a list of those from breaches elsewhere.
public struct KnownPasswords: Sendable {
    private let words: Set<String>
    private let marks: Set<String>
    /// A folder of files `ABCDE` or `ABCDE.txt`, one for each beginning of a SHA-1 of five digits, in lines of the other 35.
    private let folder: String?
    /// The operator's list where it is too long for memory.
    private let sorted: SortedPasswordFile?

    /// Bytes of the longest list that is held in memory; a longer one must be sorted, and is searched where it lies.
    public static let longestList = 64 << 20

    /// Why a list cannot be used.
    public enum Fault: Error, Equatable {
        case unreadable(String)
        /// Longer than ``longestList``, and not in the order of bytes.
        case unsorted(String)
    }

    /// - Parameters:
    ///   - list: lines of passwords; a `#` begins a comment.
    ///   - path: the operator's own: a file of passwords or of their SHA-1 (40 digits, then `:` and a count, or not), or a folder as public
    ///     lists of breached passwords are handed out.
    ///   - longest: bytes of a file that are read at once.
    public init(list: String = "", path: String? = nil, inMemory longest: Int = longestList) throws {
        var (words, marks): (Set<String>, Set<String>) = ([], [])
        Self.read(list, &words, &marks)
        var (folder, sorted): (String?, SortedPasswordFile?)
        if let path {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw Fault.unreadable(path) }
            if isFolder.boolValue {
                folder = path
            } else {
                let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue ?? 0
                if size > longest {
                    sorted = try SortedPasswordFile(path: path)
                    if sorted == nil { throw Fault.unsorted(path) }
                } else {
                    guard let bytes = FileManager.default.contents(atPath: path) else { throw Fault.unreadable(path) }
                    Self.read(String(decoding: bytes, as: UTF8.self), &words, &marks)
                }
            }
        }
        self.words = words
        self.marks = marks
        self.folder = folder
        self.sorted = sorted
    }

    private init() {
        (words, marks, folder, sorted) = ([], [], nil, nil)
    }

    /// No list at all.
    public static let none = KnownPasswords()

    /// How many are known by heart.
    public var count: Int { words.count + marks.count }

    func contains(_ password: String) -> Bool {
        let forms = PlainPassword(password).forms
        if !words.isDisjoint(with: forms) || forms.contains(where: isTwoWords) { return true }
        if let sorted, !sorted.holdsMarks { return forms.union([password]).contains(where: sorted.contains) }
        guard !marks.isEmpty || folder != nil || sorted != nil else { return false }
        let mark = BreachMark.of(password)
        return marks.contains(mark) || isInFolder(mark) || sorted?.contains(mark) == true
    }

    /// `rahasiaindonesia`: two words of the list, one after the other, are no more than one to a guesser.
    private func isTwoWords(_ form: String) -> Bool {
        form.indices.dropFirst().contains { words.contains(String(form[..<$0])) && words.contains(String(form[$0...])) }
    }

    private func isInFolder(_ mark: String) -> Bool {
        guard let folder else { return false }
        let (beginning, rest) = (mark.prefix(5), mark.dropFirst(5))
        for name in ["\(beginning)", "\(beginning).txt"] {
            guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
            let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            return lines.contains { $0.prefix { $0 != ":" }.uppercased() == rest }
        }
        return false
    }

    private static func read(_ text: String, _ words: inout Set<String>, _ marks: inout Set<String>) {
        for line in text.split(whereSeparator: \.isNewline) where line.first != "#" {
            let front = line.prefix { $0 != ":" }
            if front.utf8.count == 40, front.allSatisfy(\.isHexDigit) {
                marks.insert(front.uppercased())
            } else {
                let word = PlainPassword.squeezed(line)
                if !word.isEmpty { words.insert(word) }
            }
        }
    }
}
