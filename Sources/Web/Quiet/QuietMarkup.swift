/// A page on its way to a quiet visit: each address of a link, a form or a picture under the visit's own name for it, and no form
/// whose answers the browser may remember.
struct QuietMarkup {
    let quiet: QuietVisit

    private static let addresses = [" href=\"", " action=\"", " src=\""].map { Array($0.utf8) }
    private static let remembering = Array(" autocomplete=\"".utf8)
    private static let form = Array("<form ".utf8)
    private static let off = Array("off".utf8)
    private static let quote = UInt8(ascii: "\"")

    /// Attributes are written by our own templates, and what stands in them is escaped: a quotation mark ends them.
    func rewritten(_ page: [UInt8]) -> [UInt8] {
        var written: [UInt8] = []
        written.reserveCapacity(page.count * 3 / 2)
        var index = 0
        while index < page.count {
            let byte = page[index]
            if byte == UInt8(ascii: " "), let head = Self.addresses.first(where: { page[index...].starts(with: $0) }) {
                let value = Self.value(in: page, from: index + head.count)
                written += head + Array(quiet.name(of: Self.unescaped(value)).utf8).flatMap(Self.escaped)
                index += head.count + value.count
            } else if byte == UInt8(ascii: " "), page[index...].starts(with: Self.remembering) {
                let value = Self.value(in: page, from: index + Self.remembering.count)
                written += Self.remembering + Self.off
                index += Self.remembering.count + value.count
            } else if byte == UInt8(ascii: "<"), page[index...].starts(with: Self.form) {
                // The blank stays: another attribute may begin with it.
                written += Self.form.dropLast() + Self.remembering + Self.off + [Self.quote]
                index += Self.form.count - 1
            } else {
                written.append(byte)
                index += 1
            }
        }
        return written
    }

    private static func value(in page: [UInt8], from start: Int) -> ArraySlice<UInt8> {
        page[start...].prefix { $0 != quote }
    }

    private static func unescaped(_ value: ArraySlice<UInt8>) -> String {
        String(decoding: value, as: UTF8.self).replacing("&amp;", with: "&")
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case UInt8(ascii: "&"): Array("&amp;".utf8)
        case UInt8(ascii: "<"): Array("&lt;".utf8)
        case quote: Array("&quot;".utf8)
        default: [byte]
        }
    }
}
