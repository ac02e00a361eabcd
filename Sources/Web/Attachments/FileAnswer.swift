import Domain
import HTTPTypes
import Hummingbird
import Services

/// A stored file on its way to a browser, piece by piece: images are shown, documents are saved, nothing is run.
struct FileAnswer: ResponseGenerator {
    private static let piece = 64 * 1024

    let file: StoredFile
    let office: Office
    /// The small copy of an image, where there is one.
    let isPreview: Bool

    init(_ file: StoredFile, office: Office, isPreview: Bool = false) {
        self.file = file
        self.office = office
        self.isPreview = isPreview
    }

    func response(from request: Request, context: some RequestContext) throws -> Response {
        let content = isPreview ? file.preview ?? file.content : file.content
        let isWhole = content == file.content
        // A small copy is JPEG, or WebP where the original may be transparent; a browser tells the two apart within images.
        let type = isWhole ? file.kind.mediaType : file.kind == .jpeg ? "image/jpeg" : "image/webp"
        let disposition = file.kind.isImage ? "inline" : "attachment"
        var headers: HTTPFields = [
            .contentType: type, .cacheControl: file.isPublic ? "public, max-age=\(PublicPages.cacheAge)" : "private, no-store",
            .contentDisposition: "\(disposition); filename=\"berkas-\(file.id).\(file.kind.fileExtension)\"",
        ]
        if isWhole { headers[.contentLength] = String(file.bytes) }
        if let sandbox = HTTPField.Name("Content-Security-Policy") { headers[sandbox] = "default-src 'none'; sandbox" }
        let blobs = office.blobs
        let body = ResponseBody(contentLength: isWhole ? file.bytes : nil) { writer in
            var offset = 0
            while true {
                let bytes = try await blobs.read(content, from: offset, atMost: Self.piece)
                if bytes.isEmpty { break }
                offset += bytes.count
                try await writer.write(ByteBuffer(bytes: bytes))
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }
}
