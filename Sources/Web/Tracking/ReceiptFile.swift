import HTTPTypes
import Hummingbird
import Sealing

/// The signed receipt as a file to keep: what programs check, and below it what people should know.
struct ReceiptFile: ResponseGenerator {
    let text: String

    /// The file says nothing that opens the case, and its name nothing of the report.
    init(_ receipt: FilingReceipt, _ context: some VisitContext) {
        let words: [Phrase] = ["track.receiptFile.what", "track.receiptFile.check", "track.receiptFile.salt"]
        let origin = context.visit.site.publicOrigin + SiteURL.transparency.path
        text = receipt.text + words.map { "# \(context.text($0))\n" }.joined() + "# \(origin)\n"
    }

    func response(from request: Request, context: some RequestContext) throws -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/plain; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"tanda-terima.txt\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}

/// A JSON document as a file to keep.
struct DownloadedJSON<Content: Encodable & Sendable>: ResponseGenerator {
    let content: Content
    let name: String

    init(_ content: Content, name: String) {
        self.content = content
        self.name = name
    }

    func response(from request: Request, context: some RequestContext) throws -> Response {
        var response = try JSONAnswer(content).response()
        response.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        return response
    }
}
