import Testing

@Suite("Files and folders keep their shape")
struct FileShapeTests {
    @Test("no Swift file is longer than 400 lines")
    func lengths() throws {
        for folder in ["Sources", "Tests"] {
            for path in try Repository.files(below: folder, suffix: ".swift") where !path.contains("/Generated/") {
                let lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false).count
                #expect(lines <= 401, "\(path) has \(lines) lines")
            }
        }
    }

    @Test("most Swift files of the product are shorter than 200 lines")
    func mostAreShort() throws {
        let lengths = try Repository.sources().map(\.lines.count).sorted()
        try #require(!lengths.isEmpty)
        let median = lengths[lengths.count / 2]
        let long = lengths.count { $0 >= 200 }
        #expect(median < 200, "the middle one has \(median) lines")
        #expect(long * 5 <= lengths.count, "\(long) of \(lengths.count) files have 200 lines or more")
    }

    /// Files that gather several small things of one kind, and are named after the kind.
    static let gatherings: Set<String> = ["Entities"]

    @Test("a file is named after something in it")
    func names() throws {
        for source in try Repository.sources() {
            let file = source.path.split(separator: "/").last.map(String.init) ?? ""
            let name = String(file.dropLast(".swift".count))
            if Self.gatherings.contains(name) { continue }
            let subject = name.split(separator: "+").first.map(String.init) ?? name
            let words = source.lines.flatMap { $0.code.split { !$0.isLetter && !$0.isNumber && $0 != "_" } }
            #expect(words.contains { $0.lowercased() == subject.lowercased() }, "\(source.path) has nothing called \(subject)")
        }
    }

    @Test("no drawer: a folder or file is called after what it holds", arguments: ["Utils", "Util", "Helpers", "Helper", "Common", "Misc"])
    func noDrawers(name: String) throws {
        for folder in ["Sources", "Tests"] {
            let folders = try Repository.folders(below: folder)
            #expect(!folders.contains { $0.lowercased() == name.lowercased() })
            let files = try Repository.files(below: folder, suffix: ".swift")
            #expect(files.filter { $0.hasSuffix("\(name).swift") } == [])
        }
    }

    @Test("nothing is a manager")
    func noManagers() throws {
        for source in try Repository.sources() {
            #expect(declaredTypes(in: source).filter { $0.hasSuffix("Manager") } == [], "\(source.path)")
            #expect(!source.path.contains("Manager"), "\(source.path)")
        }
    }

    /// A type inside another is told apart by the outer one's name.
    @Test("no type is called like its module or like a type of the SQLite driver")
    func noShadows() throws {
        let taken: Set<String> = ["Database", "Row", "SQL", "Statement", "Record", "Configuration", "Unit"]
        for source in try Repository.sources() {
            for type in declaredTypes(in: source, outermost: true) {
                #expect(!taken.contains(type) && type != source.target, "\(source.path) declares \(type)")
            }
        }
    }

    private func declaredTypes(in source: SwiftSource, outermost: Bool = false) -> [String] {
        source.lines.compactMap { line in
            if outermost, line.code.first?.isWhitespace != false { return nil }
            let words = line.code.split { $0 == " " || $0 == ":" || $0 == "<" || $0 == "{" || $0 == "(" }.map(String.init)
            guard let at = words.firstIndex(where: { ["struct", "class", "enum", "actor", "protocol", "typealias"].contains($0) }),
                at + 1 < words.count, words[..<at].allSatisfy({ $0.allSatisfy { $0.isLowercase } || $0.hasPrefix("@") })
            else { return nil }
            return words[at + 1]
        }
    }
}
