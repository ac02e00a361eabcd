import Foundation
import Hummingbird

/// Style, mark and scripts, read once at the start: what is not in this list does not exist, whatever the address says.
public struct AssetStore: Sendable {
    /// One file, ready to send.
    struct Asset: Sendable {
        let hash: String
        let mediaType: String
        let content: ByteBuffer
        let pressed: ByteBuffer?
    }

    private let assets: [String: Asset]

    /// Joins `Static/style/*.css` in the order of their names to `lapor.css`, and takes `Static/*.svg` and `*.js` as they are.
    public init(resources: ResourceFolder) throws {
        var assets: [String: Asset] = [:]
        let style = try resources.files(under: "Static/style", ending: ".css").map { try resources.text(of: $0) }.joined(separator: "\n")
        assets["lapor.css"] = Self.asset(Self.compacted(style: style), "text/css; charset=utf-8")
        for (ending, mediaType) in [(".svg", "image/svg+xml"), (".js", "text/javascript; charset=utf-8")] {
            for file in try resources.files(under: "Static", ending: ending) {
                assets[file.name] = Self.asset(try resources.text(of: file), mediaType)
            }
        }
        self.assets = assets
    }

    /// Address of the file, which changes with its content.
    public func url(_ name: String) -> String {
        SiteURL.asset(hash: assets[name]?.hash ?? "0", name: name).path
    }

    /// A script that is sent under an address of its own, because it looks after the pages below that.
    func script(_ name: String) throws -> ByteBuffer {
        guard let asset = assets[name] else { throw Problem.notFound }
        return asset.content
    }

    /// The file under that name and hash; browsers may keep it for a year.
    func response(name: String, hash: String, ifNoneMatch: String?, takesGzip: Bool) throws -> Response {
        guard let asset = assets[name], asset.hash == hash else { throw Problem.notFound }
        var headers: HTTPFields = [
            .contentType: asset.mediaType, .cacheControl: "public, max-age=31536000, immutable", .eTag: "\"\(hash)\"",
            .vary: "Accept-Encoding",
        ]
        if ifNoneMatch == "\"\(hash)\"" { return Response(status: .notModified, headers: headers) }
        guard takesGzip, let pressed = asset.pressed else {
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: asset.content))
        }
        headers[.contentEncoding] = "gzip"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: pressed))
    }

    private static func asset(_ text: String, _ mediaType: String) -> Asset {
        let content = ByteBuffer(string: text)
        return Asset(hash: hash(text), mediaType: mediaType, content: content, pressed: Gzip.pressed(content, level: Gzip.fileLevel))
    }

    /// FNV-1a: it names a version, nobody's trust hangs on it.
    private static func hash(_ text: String) -> String {
        let value = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        return String(value, radix: 16)
    }

    /// Drops comments and the white space that only people need.
    static func compacted(style: String) -> String {
        var withoutComments = ""
        var rest = style[...]
        while let open = rest.range(of: "/*") {
            withoutComments += rest[..<open.lowerBound]
            rest = rest[open.upperBound...]
            rest = rest.range(of: "*/").map { rest[$0.upperBound...] } ?? ""
        }
        withoutComments += rest
        return withoutComments.split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
            .joined(separator: "\n")
            .replacingOccurrences(of: " {\n", with: "{").replacingOccurrences(of: ";\n}", with: "}")
            .replacingOccurrences(of: ";\n", with: ";").replacingOccurrences(of: ",\n", with: ",")
    }
}
