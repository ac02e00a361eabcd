import Foundation
import Services

/// The side file of an import: every row that was rejected or taken with a remark, with its line and the reason.
final class RemarkFile {
    let path: String
    private let handle: FileHandle

    init(path: String) throws {
        self.path = path
        guard FileManager.default.createFile(atPath: path, contents: Data("line,id,outcome,reason\n".utf8)),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw UnknownName("berkas catatan \(path) tidak dapat ditulis; pilih tempat lain dengan --remarks") }
        try handle.seekToEnd()
        self.handle = handle
    }

    func add(_ remarks: [ImportRemark]) throws {
        let lines = remarks.map { "\($0.line),\(Self.quoted($0.id)),\($0.isRejected ? "rejected" : "remark"),\(Self.quoted($0.reason))\n" }
        try handle.write(contentsOf: Data(lines.joined().utf8))
    }

    /// Quoted where a comma, a quote or a line end asks for it; a leading sign is kept from being a formula in a spreadsheet.
    static func quoted(_ field: String) -> String {
        let text = field.first.map { "=+-@".contains($0) } == true ? "'" + field : field
        guard text.contains(where: { ",\"\n\r".contains($0) || $0.isNewline }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}

/// How an import is getting on, on standard error: one line that is written over on a terminal, now and then a line elsewhere.
final class RateMeter {
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var told: ContinuousClock.Instant
    private let isTerminal = isatty(STDERR_FILENO) == 1

    init() {
        start = clock.now
        told = start
    }

    func tell(_ progress: ImportProgress) {
        let now = clock.now
        guard now - told >= (isTerminal ? .milliseconds(200) : .seconds(5)) else { return }
        told = now
        let rate = Int(Double(progress.read) / max((now - start) / .seconds(1), 0.001))
        let line = "\(progress.read) baris, \(progress.imported) masuk, \(progress.rejected) ditolak, \(rate) baris/detik"
        FileHandle.standardError.write(Data(((isTerminal ? "\r\u{1B}[K" : "") + line + (isTerminal ? "" : "\n")).utf8))
    }

    func finish() {
        if isTerminal { FileHandle.standardError.write(Data("\n".utf8)) }
    }
}
