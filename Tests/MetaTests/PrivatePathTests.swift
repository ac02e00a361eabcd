import Testing

@Suite("The repository names no private place")
struct PrivatePathTests {
    /// Put together here so that this file does not name what it looks for.
    static let places = ["/wo" + "rk/", "/fa" + "rm", "/ro" + "ot/", "/ho" + "me/"]

    @Test("no path of a developer's machine stands in a file", arguments: places)
    func noPrivatePaths(place: String) throws {
        for path in try Repository.files(below: "") where !isBinary(path) {
            let text = try Repository.text(path)
            var rest = text[...]
            while let found = rest.firstRange(of: place) {
                let before = found.lowerBound == text.startIndex ? " " : text[text.index(before: found.lowerBound)]
                #expect(before.isLetter || before.isNumber || "._-}])".contains(before), "\(path) names \(place)")
                rest = rest[found.upperBound...]
            }
        }
    }

    private func isBinary(_ path: String) -> Bool {
        [".png", ".jpg", ".jpeg", ".webp", ".pdf", ".geojson", ".csv", ".ico", ".gz", "Package.resolved"].contains { path.hasSuffix($0) }
    }
}
