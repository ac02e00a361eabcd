/// What one character becomes when words are compared.
enum LookAlikes {
    enum Folded {
        case scalar(Unicode.Scalar)
        case scalars([Unicode.Scalar])
        case space
        case nothing
    }

    static func fold(_ scalar: Unicode.Scalar) -> Folded {
        let value = scalar.value
        switch value {
        case 0x21...0x40, 0x5B...0x7E: return .scalar(scalar)
        case 0x41...0x5A: return ascii(value | 0x20)
        case 0x00...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .space
        case 0x00AD, 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069,
            0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFEFF:
            return .nothing
        case 0x2018, 0x2019, 0x201B, 0x02BC, 0x02BB, 0x00B4, 0x2032: return .scalar("'")
        case 0x201C, 0x201D, 0x2033: return .scalar("\"")
        case 0x2010...0x2015, 0x2212: return .scalar("-")
        case 0xFF01...0xFF5E: return fold(Unicode.Scalar(value - 0xFEE0) ?? scalar)
        case 0x24B6...0x24CF: return ascii(value - 0x24B6 + 0x61)
        case 0x24D0...0x24E9: return ascii(value - 0x24D0 + 0x61)
        case 0x1D400...0x1D6A3:
            let letter = (value - 0x1D400) % 52
            return ascii(letter % 26 + 0x61)
        case 0x1D7CE...0x1D7FF: return ascii((value - 0x1D7CE) % 10 + 0x30)
        case 0x1F130...0x1F149: return ascii(value - 0x1F130 + 0x61)
        default: break
        }
        if let letters = letters[value] { return .scalars(Array(letters.unicodeScalars)) }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        if lower.count == 1, let only = lower.first {
            if only == scalar { return .scalar(scalar) }
            return letters[only.value].map { .scalars(Array($0.unicodeScalars)) } ?? .scalar(only)
        }
        return .scalars(lower.filter { !(0x0300...0x036F).contains($0.value) })
    }

    private static func ascii(_ value: UInt32) -> Folded {
        Unicode.Scalar(value).map(Folded.scalar) ?? .nothing
    }

    /// Small letters with diacritics, ligatures, and letters of Greek and Cyrillic that look like Latin ones.
    private static let letters: [UInt32: String] = {
        let groups: [(latin: String, others: String)] = [
            ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặаα"), ("b", "ƀɓḃḅ"), ("c", "çćĉċčсϲ"), ("d", "ďđḋḍԁ"), ("e", "èéêëēĕėęěẹẻẽếềểễệеёε"),
            ("f", "ḟƒ"), ("g", "ĝğġģǧɡ"), ("h", "ĥħḣḥһ"), ("i", "ìíîïĩīĭįıǐỉịіїι"), ("j", "ĵǰјϳ"), ("k", "ķǩḳкκ"), ("l", "ĺļľŀłḷӏ"),
            ("m", "ṁṃм"), ("n", "ñńņňŉŋṅṇ"), ("o", "òóôõöøōŏőǒọỏốồổỗộớờởỡợоοσ"), ("p", "ṗрρ"), ("q", "ԛ"), ("r", "ŕŗřṙṛ"),
            ("s", "śŝşšșṡṣѕſ"), ("t", "ţťŧțṫṭтτ"), ("u", "ùúûüũūŭůűųǔụủứừửữựυ"), ("v", "ṽṿνѵ"), ("w", "ŵẁẃẅẇԝω"), ("x", "ẋẍхχ"),
            ("y", "ýÿŷẏỳỵỷỹуγ"), ("z", "źżžẓ"), ("ae", "æǽ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"), ("dh", "ð"), ("fi", "ﬁ"), ("fl", "ﬂ"),
        ]
        var table: [UInt32: String] = [:]
        for group in groups {
            for scalar in group.others.unicodeScalars { table[scalar.value] = group.latin }
        }
        return table
    }()
}
