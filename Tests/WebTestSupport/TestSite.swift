import Foundation
public import Web

/// A site with the real templates and texts, in development mode, so that a name that no model gives fails the test.
public enum TestSite {
    /// The folder of the repository's resources.
    public static var resources: ResourceFolder {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return ResourceFolder(path: root.appendingPathComponent("Resources").path)
    }

    /// - Parameters:
    ///   - publicURL: where the site believes to be served.
    ///   - securityContact: what the operator set; nil for nothing.
    public static func make(
        publicURL: String = "http://localhost", isDevelopment: Bool = true, securityContact: String? = "mailto:security@lapor.example"
    ) throws -> Site {
        try Site(
            resources: resources, formGuard: formGuard, publicURL: publicURL, isDevelopment: isDevelopment,
            securityContact: securityContact)
    }

    /// Signs with a sum that is no secret; enough to tell one word from another.
    public static let formGuard = FormGuard { bytes in
        let sum = bytes.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
        return withUnsafeBytes(of: sum.bigEndian) { Array($0) }
    }
}
