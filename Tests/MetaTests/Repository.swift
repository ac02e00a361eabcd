import Foundation

/// The working tree these tests read: found from this file's own place, links resolved, build products left out.
enum Repository {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Paths relative to the root of every file below `folder`, sorted; `suffix` narrows by the end of the name.
    static func files(below folder: String, suffix: String = "") throws -> [String] {
        let start = root.appending(path: folder, directoryHint: .isDirectory).resolvingSymlinksInPath()
        var found: [String] = []
        var waiting = [(start, folder)]
        while let (place, path) = waiting.popLast() {
            for name in try FileManager.default.contentsOfDirectory(atPath: place.path(percentEncoded: false)) {
                let child = place.appending(path: name)
                let childPath = path.isEmpty ? name : "\(path)/\(name)"
                if isFolder(child) {
                    if !isProduct(name) { waiting.append((child, childPath)) }
                } else if name.hasSuffix(suffix) {
                    found.append(childPath)
                }
            }
        }
        return found.sorted()
    }

    static func folders(below folder: String) throws -> Set<String> {
        Set(try files(below: folder).flatMap { $0.split(separator: "/").dropLast().map(String.init) })
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try bytes(path), as: UTF8.self)
    }

    static func bytes(_ path: String) throws -> Data {
        try Data(contentsOf: root.appending(path: path))
    }

    /// Swift sources of the product, each read and split once.
    static func sources() throws -> [SwiftSource] {
        try read.get()
    }

    private static let read = Result {
        try files(below: "Sources", suffix: ".swift").map { SwiftSource(path: $0, text: try text($0)) }
    }

    private static func isFolder(_ url: URL) -> Bool {
        (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
    }

    /// Folders that git ignores: builds, tools, data of a running office.
    private static func isProduct(_ name: String) -> Bool {
        name == ".git" || name.hasPrefix(".build") || name == "data" || name == "__pycache__"
    }
}
