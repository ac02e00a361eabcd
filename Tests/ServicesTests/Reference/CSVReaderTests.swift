import Services
import Testing

@Suite("Reading tables")
struct CSVReaderTests {
    private func rows(_ text: String, separator: UInt8 = UInt8(ascii: ",")) throws -> [CSVRow] {
        try rows(Array(text.utf8), chunk: .max, separator: separator)
    }

    private func rows(_ bytes: [UInt8], chunk: Int, separator: UInt8 = UInt8(ascii: ","), limit: Int = 1 << 20) throws -> [CSVRow] {
        var rest = bytes[...]
        var reader = CSVReader(separator: separator, rowLimit: limit) {
            guard !rest.isEmpty else { return nil }
            defer { rest = rest.dropFirst(chunk) }
            return Array(rest.prefix(chunk))
        }
        var found: [CSVRow] = []
        while let row = try reader.next() { found.append(row) }
        return found
    }

    @Test("a plain table has its fields and its line numbers")
    func plain() throws {
        #expect(
            try rows("a,b\n1,2\n\n3,\n") == [
                CSVRow(line: 1, fields: ["a", "b"]), CSVRow(line: 2, fields: ["1", "2"]), CSVRow(line: 4, fields: ["3", ""]),
            ])
    }

    @Test("quotes may hold separators, doubled quotes and line ends, and the next row knows its line")
    func quotes() throws {
        #expect(
            try rows("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\nx,y,z") == [
                CSVRow(line: 1, fields: ["a,b", "say \"hi\"", "two\nlines"]), CSVRow(line: 3, fields: ["x", "y", "z"]),
            ])
    }

    @Test("every line end of every system is one line end", arguments: ["a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\nc,d", "\u{FEFF}a,b\r\nc,d"])
    func lineEnds(text: String) throws {
        #expect(try rows(text) == [CSVRow(line: 1, fields: ["a", "b"]), CSVRow(line: 2, fields: ["c", "d"])])
    }

    @Test("the size of the pieces makes no difference", arguments: [1, 2, 3, 7, 64])
    func pieces(size: Int) throws {
        let text = "\u{FEFF}id,teks\r\n1,\"jalan \"\"rusak\"\",\r\nparah\"\r\n2,é\u{1F6A7}\r\n"
        #expect(try rows(Array(text.utf8), chunk: size) == rows(text))
    }

    @Test("a separator may be a semicolon")
    func semicolon() throws {
        #expect(try rows("a;b,c\n", separator: UInt8(ascii: ";")) == [CSVRow(line: 1, fields: ["a", "b,c"])])
    }

    @Test("an empty quoted field makes a row of its own")
    func emptyQuoted() throws {
        #expect(try rows("\"\"\n") == [CSVRow(line: 1, fields: [""])])
    }

    @Test("what cannot be right is returned with its problem, and reading goes on")
    func problems() throws {
        let found = try rows("\"a\"b,c\nd,e\n\"open")
        #expect(found.map(\.problem) == [.textAfterQuote, nil, .unclosedQuote])
        #expect(try rows([0x61, 0xFF, 0x0A, 0x62, 0x0A], chunk: 2).map(\.problem) == [.invalidUTF8, nil])
        #expect(try rows([0x61, 0x00, 0x0A, 0x62], chunk: 8).map(\.problem) == [.nul, nil])
    }

    @Test("a row over the limit is cut, and an unclosed quote costs one row and not the rest of the file")
    func limit() throws {
        let long = String(repeating: "x", count: 100)
        let found = try rows(Array("\"\(long)\n\(long)\na,b\n".utf8), chunk: 16, limit: 50)
        #expect(found.map(\.problem) == [.tooLong, .tooLong, nil])
        #expect(found.last?.fields == ["a", "b"])
    }
}
