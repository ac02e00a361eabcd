import DataAccess
import Domain
import Sealing

enum LogHeadSQL {
    static let columns: Query = "number, size, root, at, public_key, signature"

    static let latest = Query("select \(splice: columns) from log_heads order by number desc limit 1", named: "logHead.latest")

    /// The first head with that many entries.
    static func ofSize(_ size: Int64) -> Query {
        Query("select \(splice: columns) from log_heads where size = \(size) order by number limit 1", named: "logHead.ofSize")
    }

    static func after(_ number: Int64, limit: Int) -> Query {
        Query(
            "select \(splice: columns) from log_heads where number > \(number) order by number limit \(limit)", named: "logHead.after")
    }

    static func insert(_ head: PublishedHead) -> Query {
        Query(
            """
            insert into log_heads (number, size, root, at, public_key, signature)
            values (\(head.number), \(head.head.size), \(head.head.root), \(head.head.at), \(head.head.key.bytes), \(head.head.signature))
            on conflict (number) do nothing
            """, named: "logHead.insert")
    }

    static func head(_ row: ResultRow) throws -> PublishedHead {
        PublishedHead(
            number: try row.int64(0),
            head: LogHead(
                size: try row.int64(1), root: try row.blob(2), at: try row.int64(3), key: try VerifyingKey(bytes: try row.blob(4)),
                signature: try row.blob(5)))
    }

    static let samples: [Query] = [latest, ofSize(1), after(0, limit: 1)]
}
