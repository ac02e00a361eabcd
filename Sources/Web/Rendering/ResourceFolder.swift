public import Foundation

/// The folder with the program's templates, texts, styles and reference data.
public struct ResourceFolder: Sendable {
    /// Where the folder was found.
    public let path: String

    /// A file in the folder: `path` is where it is, `name` its place below the folder that was listed.
    public struct File: Sendable, Equatable {
        public let path: String
        public let name: String
    }

    /// The folder was found nowhere, or a file in it cannot be read.
    public struct Fault: Error, CustomStringConvertible {
        public let description: String
    }

    /// Takes the folder at `path` as it is.
    public init(path: String) {
        self.path = path
    }

    /// Looks where an operator or a package would put it: `LAPOR_RESOURCES`, beside the program, `/usr/share/lapor`, `./Resources`.
    public static func locate(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        program: String = CommandLine.arguments.first ?? ""
    ) throws -> ResourceFolder {
        if let named = environment["LAPOR_RESOURCES"], !named.isEmpty {
            guard isResources(named) else { throw Fault(description: "LAPOR_RESOURCES=\(named) has no Templates and Text folders") }
            return ResourceFolder(path: named)
        }
        let resolved = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? program
        let beside = URL(fileURLWithPath: resolved).deletingLastPathComponent().appendingPathComponent("Resources").path
        for candidate in [beside, "/usr/share/lapor", "Resources"] where isResources(candidate) {
            return ResourceFolder(path: candidate)
        }
        throw Fault(description: "no resources at \(beside), /usr/share/lapor or ./Resources; set LAPOR_RESOURCES")
    }

    private static func isResources(_ path: String) -> Bool {
        ["Templates", "Text"].allSatisfy { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder) && isFolder.boolValue
        }
    }

    /// Files below `folder` with that ending, by name; an absent folder has none.
    public func files(under folder: String, ending: String) throws -> [File] {
        let root = "\(path)/\(folder)"
        guard let walk = FileManager.default.enumerator(atPath: root) else { return [] }
        return walk.compactMap { $0 as? String }
            .filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }
            .sorted()
            .map { File(path: "\(root)/\($0)", name: $0) }
    }

    /// The bytes of a file.
    public func data(of file: File) throws -> Data {
        guard let data = FileManager.default.contents(atPath: file.path) else { throw Fault(description: "cannot read \(file.path)") }
        return data
    }

    /// The words of a file.
    public func text(of file: File) throws -> String {
        guard let text = String(data: try data(of: file), encoding: .utf8) else { throw Fault(description: "\(file.path) is not UTF-8") }
        return text
    }
}
