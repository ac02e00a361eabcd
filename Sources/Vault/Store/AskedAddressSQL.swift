import DataAccess
import Domain
import Services

/// Which addresses were asked today whether they wish letters.
enum AskedAddressSQL {
    static func forgetMarks(before day: Int) -> Query {
        Query("delete from asked_addresses where day < \(day)", named: "vault.forgetAsked")
    }

    static func forgetKeys(before day: Int) -> Query {
        Query("delete from asked_days where day < \(day)", named: "vault.forgetAskedKeys")
    }

    static func makeKey(of day: Int, _ key: [UInt8]) -> Query {
        Query("insert into asked_days (day, hash_key) values (\(day), \(key)) on conflict (day) do nothing", named: "vault.makeAskedKey")
    }

    static func key(of day: Int) -> Query {
        Query("select hash_key from asked_days where day = \(day)", named: "vault.askedKey")
    }

    static func ask(_ mark: [UInt8], on day: Int, by letter: ID<OutboxLetter>) -> Query {
        Query(
            """
            insert into asked_addresses (day, mark, letter_id) values (\(day), \(mark), \(letter)) on conflict (day, mark) do nothing
            """, named: "vault.ask")
    }

    static func asker(of mark: [UInt8], on day: Int) -> Query {
        Query("select letter_id from asked_addresses where day = \(day) and mark = \(mark)", named: "vault.asker")
    }
}
