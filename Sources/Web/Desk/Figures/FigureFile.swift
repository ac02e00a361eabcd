import Hummingbird
import Services

/// The figures of a page as a table for a spreadsheet.
struct FigureFile: ResponseGenerator {
    let table: FigureTable
    let name: String

    func response(from request: Request, context: some RequestContext) throws -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"\(name).csv\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: table.text)))
    }
}
