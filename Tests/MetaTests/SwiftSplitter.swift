/// Walks over Swift text once and tells code, string literals and comments apart, interpolations counting as code.
struct SwiftSplitter {
    private enum Mode {
        case code(parentheses: Int)
        case string(hashes: Int, multiline: Bool)
        case lineComment
        case blockComment(depth: Int)
    }

    private let characters: [Character]
    private var position = 0
    private var modes: [Mode] = [.code(parentheses: 0)]
    private var line = SwiftSource.Line()
    private var lines: [SwiftSource.Line] = []

    init(_ text: String) {
        characters = Array(text)
    }

    mutating func split() -> [SwiftSource.Line] {
        while position < characters.count {
            if characters[position].isNewline {
                endLine()
            } else {
                step()
            }
        }
        if !line.whole.isEmpty { lines.append(line) }
        return lines
    }

    private mutating func step() {
        switch modes[modes.count - 1] {
        case .code(let parentheses): stepCode(parentheses)
        case .string(let hashes, let multiline): stepString(hashes, multiline)
        case .lineComment: take(1, into: \.comment)
        case .blockComment(let depth): stepBlockComment(depth)
        }
    }

    private mutating func stepCode(_ parentheses: Int) {
        let hashes = run(of: "#")
        if starts(with: "//") {
            modes.append(.lineComment)
        } else if starts(with: "/*") {
            modes.append(.blockComment(depth: 1))
            take(2, into: \.comment)
        } else if starts(with: "\"", after: hashes) {
            let multiline = starts(with: "\"\"\"", after: hashes)
            modes.append(.string(hashes: hashes, multiline: multiline))
            take(hashes + (multiline ? 3 : 1), into: \.code)
        } else if starts(with: "(") {
            modes[modes.count - 1] = .code(parentheses: parentheses + 1)
            take(1, into: \.code)
        } else if starts(with: ")") {
            if parentheses == 1, modes.count > 1 {
                modes.removeLast()
            } else {
                modes[modes.count - 1] = .code(parentheses: parentheses - 1)
            }
            take(1, into: \.code)
        } else {
            take(max(1, hashes), into: \.code)
        }
    }

    private mutating func stepString(_ hashes: Int, _ multiline: Bool) {
        let quote = multiline ? "\"\"\"" : "\""
        let escape = "\\" + String(repeating: "#", count: hashes)
        if starts(with: quote + String(repeating: "#", count: hashes)) {
            modes.removeLast()
            take(quote.count + hashes, into: \.code)
        } else if starts(with: escape + "(") {
            take(escape.count + 1, into: \.code)
            modes.append(.code(parentheses: 1))
        } else if starts(with: escape) {
            take(min(escape.count + 1, characters.count - position), into: \.strings)
        } else {
            take(1, into: \.strings)
        }
    }

    private mutating func stepBlockComment(_ depth: Int) {
        if starts(with: "/*") {
            modes[modes.count - 1] = .blockComment(depth: depth + 1)
            take(2, into: \.comment)
        } else if starts(with: "*/") {
            if depth == 1 { modes.removeLast() } else { modes[modes.count - 1] = .blockComment(depth: depth - 1) }
            take(2, into: \.comment)
        } else {
            take(1, into: \.comment)
        }
    }

    private mutating func endLine() {
        if case .lineComment = modes[modes.count - 1] { modes.removeLast() }
        if case .string(_, false) = modes[modes.count - 1] { modes.removeLast() }
        lines.append(line)
        line = SwiftSource.Line()
        position += 1
    }

    private mutating func take(_ count: Int, into part: WritableKeyPath<SwiftSource.Line, String>) {
        for _ in 0..<count where position < characters.count && !characters[position].isNewline {
            line.whole.append(characters[position])
            line[keyPath: part].append(characters[position])
            position += 1
        }
    }

    private func starts(with text: String, after offset: Int = 0) -> Bool {
        var at = position + offset
        for character in text {
            guard at < characters.count, characters[at] == character else { return false }
            at += 1
        }
        return true
    }

    private func run(of character: Character) -> Int {
        var count = 0
        while position + count < characters.count, characters[position + count] == character { count += 1 }
        return count
    }
}
