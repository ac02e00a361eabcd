import Domain
import Services

/// The breach that a notice at the terminal is of.
enum BreachChoice {
    /// Nil where none waits and none is named.
    static func named(_ text: String?, in office: Office) async throws -> ID<RecordedBreach>? {
        let open = try await office.breaches(by: .system).filter { $0.endedAt == nil }.map(\.id)
        guard let text else {
            guard open.isEmpty else { throw Fault(description: "--notify perlu --breach; kebocoran yang terbuka: \(list(open))") }
            return nil
        }
        guard let id = ID<RecordedBreach>(text), open.contains(id) else {
            let others = open.isEmpty ? "tidak ada yang terbuka" : "yang terbuka: \(list(open))"
            throw Fault(description: "--breach \(text): tidak ada kebocoran terbuka dengan nomor itu; \(others)")
        }
        return id
    }

    private static func list(_ ids: [ID<RecordedBreach>]) -> String { ids.map(\.description).joined(separator: ", ") }

    private struct Fault: Error, CustomStringConvertible {
        let description: String
    }
}
