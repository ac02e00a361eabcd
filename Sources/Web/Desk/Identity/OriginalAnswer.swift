import Domain
import HTTPTypes
import Hummingbird
import Services

/// An original on its way to the officer to whom it was granted: saved and never shown by the browser, kept by nothing in between.
struct OriginalAnswer: ResponseGenerator {
    let original: OpenedOriginal

    func response(from request: Request, context: some RequestContext) throws -> Response {
        var headers: HTTPFields = [
            .contentType: "application/octet-stream", .cacheControl: "no-store", .contentLength: String(original.bytes),
            .contentDisposition: "attachment; filename=\"asli-\(original.id).\(original.kind.fileExtension)\"",
        ]
        if let sandbox = HTTPField.Name("Content-Security-Policy") { headers[sandbox] = "default-src 'none'; sandbox" }
        let original = original
        let body = ResponseBody(contentLength: original.bytes) { writer in
            try await original.write { piece in try await writer.write(ByteBuffer(bytes: piece)) }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }
}
