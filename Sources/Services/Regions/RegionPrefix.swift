/// The parts of a dotted region code by which reports are grouped: province "35", regency or city "35.78".
enum RegionPrefix {
    static func province(of code: String?) -> String? {
        prefix(of: code, parts: 1)
    }

    static func regency(of code: String?) -> String? {
        prefix(of: code, parts: 2)
    }

    static func district(of code: String?) -> String? {
        prefix(of: code, parts: 3)
    }

    private static func prefix(of code: String?, parts: Int) -> String? {
        guard let code else { return nil }
        let pieces = code.split(separator: ".")
        return pieces.count < parts ? nil : pieces.prefix(parts).joined(separator: ".")
    }
}
