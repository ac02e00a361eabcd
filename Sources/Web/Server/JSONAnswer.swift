import Foundation
import HTTPTypes
import Hummingbird

/// An answer for programs.
struct JSONAnswer<Content: Encodable & Sendable>: ResponseGenerator {
    let content: Content
    let status: HTTPResponse.Status
    let cache: String

    init(_ content: Content, status: HTTPResponse.Status = .ok, cache: String = "no-store") {
        self.content = content
        self.status = status
        self.cache = cache
    }

    func response(from request: Request, context: some RequestContext) throws -> Response {
        try response()
    }

    func response() throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = try ByteBuffer(bytes: encoder.encode(content))
        return Response(
            status: status, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: cache],
            body: ResponseBody(byteBuffer: body))
    }
}
