import Testing

@Suite("Every test is compiled and run")
struct TestTargetTests {
    @Test("each folder of tests is a test target of the package")
    func targets() throws {
        let package = try Repository.text("Package.swift").filter { !$0.isWhitespace }
        let folders = Set(
            try Repository.files(below: "Tests", suffix: ".swift").compactMap { path in
                path.split(separator: "/").dropFirst().first.map(String.init)
            }
        ).filter { $0.hasSuffix("Tests") }
        #expect(folders.count > 10)
        for folder in folders {
            let isTarget = ["tests(\"\(folder)\",", ".testTarget(name:\"\(folder)\","].contains { package.contains($0) }
            #expect(isTarget, "Tests/\(folder) is no test target of Package.swift: nothing in it is compiled or run")
        }
    }

    @Test("a folder that holds tests is called so")
    func names() throws {
        for path in try Repository.files(below: "Tests", suffix: ".swift") {
            let folder = path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
            if folder.hasSuffix("Tests") { continue }
            let hasTests = try Repository.text(path).split(separator: "\n").contains { $0.drop { $0 == " " }.hasPrefix("@" + "Test") }
            #expect(!hasTests, "\(path) holds a test outside a test target")
        }
    }
}
