import Domain
import Foundation
import HTTPTypes
import Hummingbird

/// The steps of a published report as an Atom feed (RFC 4287), for whoever follows it without leaving an address.
struct ReportFeed: ResponseGenerator {
    struct Step: Sendable {
        let at: Instant
        let title: String
        let text: String
    }

    let address: String
    let own: String
    let title: String
    let submitted: Instant
    let steps: [Step]

    func response(from request: Request, context: some RequestContext) throws -> Response {
        let updated = steps.map(\.at).max() ?? submitted
        var lines = [
            #"<?xml version="1.0" encoding="utf-8"?>"#, #"<feed xmlns="http://www.w3.org/2005/Atom">"#,
            "<id>\(Self.escaped(address))</id>", "<title>\(Self.escaped(title))</title>", "<updated>\(Self.time(updated))</updated>",
            "<author><name>Lapor</name></author>",
            #"<link rel="alternate" href="\#(Self.escaped(address))"/>"#, #"<link rel="self" href="\#(Self.escaped(own))"/>"#,
        ]
        for (number, step) in steps.enumerated().reversed() {
            lines.append(
                "<entry><id>\(Self.escaped(address))#\(number + 1)</id><title>\(Self.escaped(step.title))</title>"
                    + "<updated>\(Self.time(step.at))</updated><content type=\"text\">\(Self.escaped(step.text))</content></entry>")
        }
        lines.append("</feed>")
        let body = ByteBuffer(string: lines.joined(separator: "\n") + "\n")
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/atom+xml; charset=utf-8", .cacheControl: "public, max-age=\(PublicPages.cacheAge)",
            ], body: ResponseBody(byteBuffer: body))
    }

    private static func time(_ instant: Instant) -> String {
        Date(timeIntervalSince1970: Double(instant.rawValue) / 1000).formatted(.iso8601)
    }

    /// Control characters have no place in XML; texts of the office hold none but line ends.
    static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { out, scalar in
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\n", "\t": out.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
            default: out.unicodeScalars.append(scalar)
            }
        }
    }
}
