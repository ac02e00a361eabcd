import DataAccess
import Domain
import Services
import Testing
import WebTestSupport

/// The two codes as a person reads them from a page.
struct Codes: Equatable {
    let tracking: TrackingCode
    let receipt: ReceiptCode

    init?(_ page: String) {
        let words = page.split { $0 == "<" || $0 == ">" || $0.isNewline }.map(String.init)
        guard let tracking = words.compactMap({ $0.count == 12 ? TrackingCode($0) : nil }).first,
            let receipt = words.compactMap({ $0.count == 19 ? ReceiptCode($0) : nil }).first
        else { return nil }
        self.tracking = tracking
        self.receipt = receipt
    }
}

extension TestOffice {
    /// How many reports the office has.
    func reports() async throws -> Int {
        try await office.store.read { session in
            let count: Query = "select count(*) from reports"
            return try #require(try session.first(count)).int(0)
        }
    }
}

extension ReportVisitor {
    func sendReport() async throws {
        let compose = try #require(try await client.get("/lapor/periksa").value(ofInput: "_compose"))
        _ = try await client.post("/lapor/periksa", [("_compose", compose)])
    }
}
