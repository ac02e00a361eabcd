import Domain
import HTTPTypes
import Hummingbird
import Services

/// The workbook of a breach as a table for a spreadsheet. It names reports and officers, and no reporter.
struct BreachFile: ResponseGenerator {
    let text: String

    init(_ book: BreachWorkbook, directory: Directory) {
        text = BreachTable(book, body: { directory.agencyEver($0)?.name }).text
    }

    /// A query without a time lists nothing.
    static func register(in pages: PageGroup<OfficerContext<DeskOfficer>>, office: Office) {
        pages.get(.breachFile) { _, context in
            guard let filter = BreachListing.filter(context.query) else { throw Problem.notFound }
            try context.requireFreshProof(office)
            do {
                let book = try await office.breachWorkbook(filter, by: context.officer.actor)
                return BreachFile(book, directory: try await office.rules.current().directory)
            } catch ServiceFault.notPermitted {
                throw Problem.forbidden
            }
        }
    }

    func response(from request: Request, context: some RequestContext) throws -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"kebocoran.csv\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
