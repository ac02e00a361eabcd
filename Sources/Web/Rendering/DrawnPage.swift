import HTTPTypes
import Hummingbird

/// A page drawn, with the headers it goes out with.
struct DrawnPage: Sendable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let bytes: ByteBuffer
    let containsForm: Bool
    /// Says nothing that is one visitor's own.
    let isShared: Bool
    private let kept: ByteBuffer?

    init(status: HTTPResponse.Status, headers: HTTPFields, bytes: ByteBuffer, containsForm: Bool, isShared: Bool) {
        self.init(status: status, headers: headers, bytes: bytes, containsForm: containsForm, isShared: isShared, kept: nil)
    }

    private init(
        status: HTTPResponse.Status, headers: HTTPFields, bytes: ByteBuffer, containsForm: Bool, isShared: Bool, kept: ByteBuffer?
    ) {
        self.status = status
        self.headers = headers
        self.bytes = bytes
        self.containsForm = containsForm
        self.isShared = isShared
        self.kept = kept
    }

    /// Bytes that a copy of it holds.
    var size: Int { bytes.readableBytes + (kept?.readableBytes ?? 0) }

    /// The same, compressed once for all who will ask.
    func pressed() -> DrawnPage {
        DrawnPage(
            status: status, headers: headers, bytes: bytes, containsForm: containsForm, isShared: isShared,
            kept: Gzip.pressed(bytes, level: Gzip.pageLevel))
    }

    func response(takesGzip: Bool) -> Response {
        guard takesGzip, bytes.readableBytes >= Gzip.worthwhile, let pressed = kept ?? Gzip.pressed(bytes, level: Gzip.pageLevel) else {
            return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: bytes))
        }
        var headers = headers
        headers[.contentEncoding] = "gzip"
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: pressed))
    }
}
