import DataAccess
import Domain
import Services

/// Which addresses were asked today whether they wish letters, and under which number one hears of a report today.
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

    /// - Parameter number: of the letter that asks, or of the follower who hears.
    static func mark(_ mark: [UInt8], on day: Int, by number: Int64) -> Query {
        Query(
            """
            insert into asked_addresses (day, mark, letter_id) values (\(day), \(mark), \(number)) on conflict (day, mark) do nothing
            """, named: "vault.mark")
    }

    /// Takes a mark from a follower whose key is destroyed: who left and came back is another.
    static func free(_ mark: [UInt8], on day: Int) -> Query {
        Query(
            """
            delete from asked_addresses where day = \(day) and mark = \(mark)
                and exists (select 1 from destroyed_keys k where k.report_id = asked_addresses.letter_id)
            """, named: "vault.freeMark")
    }

    static func holder(of mark: [UInt8], on day: Int) -> Query {
        Query("select letter_id from asked_addresses where day = \(day) and mark = \(mark)", named: "vault.markHolder")
    }
}
