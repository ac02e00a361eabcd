import CLibPQ
import DataAccess
import Foundation

/// A database of a test's own on the test server.
struct TestDatabase {
    let name: String
    /// Where it is reached around any pool.
    var direct: String { address(on: server) }

    private let server: String

    /// An empty one, or a copy. Throws ``StoreFault/unavailable(_:)`` with the server's words.
    static func create(from pattern: String = "template1") throws -> TestDatabase {
        guard let server = TestEngine.directAddress else { throw StoreFault.unavailable("LAPOR_TEST_POSTGRES is not set") }
        let database = TestDatabase(name: "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }, server: server)
        try database.ask("create database \(database.name) template \(pattern)")
        return database
    }

    /// Removes it, also where a pool still holds connections.
    func drop() throws {
        try ask("drop database \(name) with (force)")
    }

    /// The address of this database on a server, or behind a pool, whose address names another.
    func address(on address: String) -> String {
        address + (address.contains("?") ? "&" : "?") + "dbname=" + name
    }

    /// Outside of any transaction, which the server demands for databases.
    private func ask(_ statement: String) throws {
        let connection = PQconnectdb(server)
        defer { PQfinish(connection) }
        let result = PQexec(connection, statement)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else {
            throw StoreFault.unavailable(PQerrorMessage(connection).map { String(cString: $0) } ?? "no answer")
        }
    }
}
