/// What paints a page, operator by operator: remarks, words that are no operators, and texts that hang on marks are left out.
struct PDFDrawing {
    private static let operators: Set<String> = Set(
        """
        b B b* B* BT c cm CS cs d d0 d1 Do ET f F f* G g gs h i j J K k l m M n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL
        Tm Tr Ts Tw Tz v w W W* y ' " BMC EMC
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    private var tokens: PDFTokens
    private var operands: [PDFTokens.Token] = []
    private var result: [UInt8] = []

    static func cleaned(_ bytes: [UInt8]) throws(MediaRefusal) -> [UInt8] {
        var drawing = PDFDrawing(tokens: PDFTokens(bytes))
        try drawing.run()
        return drawing.result
    }

    private init(tokens: PDFTokens) {
        self.tokens = tokens
        result.reserveCapacity(tokens.bytes.count)
    }

    private mutating func run() throws(MediaRefusal) {
        while let token = tokens.next() {
            guard token.kind == .word, !["true", "false", "null"].contains(text(token)) else {
                operands.append(token)
                continue
            }
            if tokens.isWord(token, "BI") {
                if let picture = try PDFInlinePicture.read(&tokens) { result += picture }
            } else {
                carry(text(token))
            }
            operands.removeAll(keepingCapacity: true)
        }
    }

    private func text(_ token: PDFTokens.Token) -> String { String(decoding: tokens.bytes[token.range], as: UTF8.self) }

    private mutating func carry(_ word: String) {
        switch word {
        // A mark keeps its place, since its end is marked too; what it says is said to nobody who looks at the page. That a part belongs
        // to a layer decides whether it is seen.
        case "BDC":
            let isLayer = operands.count == 2 && text(operands[0]) == "/OC" && operands[1].kind == .name
            write(isLayer ? operands : [], isLayer ? "BDC" : "/Span BMC")
        case "BMC": write([], "/Span BMC")
        default:
            guard Self.operators.contains(word), !operands.contains(where: { $0.kind == .open && $0.range.count == 2 }) else { return }
            write(operands, word)
        }
    }

    private mutating func write(_ operands: [PDFTokens.Token], _ word: String) {
        for operand in operands {
            result += tokens.bytes[operand.range]
            result.append(0x20)
        }
        result += word.utf8
        result.append(0x0A)
    }
}
