/// Reads the parts of a model, and trusts none of its lengths.
struct ModelReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    mutating func skip(_ mark: [UInt8]) -> Bool {
        guard bytes.starts(with: mark) else { return false }
        place = mark.count
        return true
    }

    mutating func number<Number: FixedWidthInteger & UnsignedInteger>() -> Number? {
        guard let part = take(MemoryLayout<Number>.size) else { return nil }
        return part.reversed().reduce(Number(0)) { ($0 << 8) | Number($1) }
    }

    mutating func numbers<Number: FixedWidthInteger & UnsignedInteger>() -> [Number]? {
        guard let count = count(each: MemoryLayout<Number>.size) else { return nil }
        var numbers: [Number] = []
        numbers.reserveCapacity(count)
        for _ in 0..<count {
            guard let number: Number = number() else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    mutating func texts() -> [String]? {
        guard let count = count(each: 8) else { return nil }
        var texts: [String] = []
        for _ in 0..<count {
            guard let length: UInt64 = number(), length <= UInt64(bytes.count), let part = take(Int(length)),
                let text = String(validating: part, as: UTF8.self)
            else { return nil }
            texts.append(text)
        }
        return texts
    }

    /// A count of parts that the rest of the bytes can hold.
    private mutating func count(each size: Int) -> Int? {
        guard let count: UInt64 = number(), count <= UInt64((bytes.count - place) / size) else { return nil }
        return Int(count)
    }

    private mutating func take(_ length: Int) -> ArraySlice<UInt8>? {
        guard length <= bytes.count - place else { return nil }
        defer { place += length }
        return bytes[place..<place + length]
    }
}
