/// Writes the parts of a model one behind the other.
struct ModelWriter {
    private(set) var bytes: [UInt8]

    init(_ mark: [UInt8]) { bytes = mark }

    mutating func add(_ number: some FixedWidthInteger & UnsignedInteger) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ texts: [String]) {
        add(UInt64(texts.count))
        for text in texts {
            add(UInt64(text.utf8.count))
            bytes.append(contentsOf: text.utf8)
        }
    }

    mutating func add<Part>(_ parts: [Part], _ write: (Part, inout ModelWriter) -> Void) {
        add(UInt64(parts.count))
        for part in parts { write(part, &self) }
    }
}
