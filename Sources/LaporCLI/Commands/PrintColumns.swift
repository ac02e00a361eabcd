import Domain
import Services

/// Every page of a list, one after another.
func forEachPage<Entry, Entity>(
    _ page: (ID<Entity>?) async throws -> Listing<Entry, Entity>, _ tell: (Entry) -> Void
) async throws {
    var after: ID<Entity>?
    repeat {
        let found = try await page(after)
        found.entries.forEach(tell)
        after = found.next
    } while after != nil
}

/// One line of a list: columns between tabs, for people and for `cut`.
func printColumns(_ columns: String...) {
    print(columns.joined(separator: "\t"))
}
