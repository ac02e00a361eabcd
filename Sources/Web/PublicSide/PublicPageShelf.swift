import Domain
import Hummingbird
import Services
import Synchronization

/// Pages of published reports as they were last drawn. Each is shown again only after a look at the report's version and at
/// whether it is still public: nothing is shown from here after it was taken out of sight.
final class PublicPageShelf: Sendable {
    /// What a page was drawn from. Any change of it, and the page is drawn anew.
    struct Mark: Hashable, Sendable {
        let version: Int64
        /// Of the rules, with the names of bodies and categories.
        let edition: Int
        /// Pages say which dates have passed: the day in each zone of the country.
        let days: [CivilDate]

        init(version: Int64, rules: Rules, now: Instant) {
            self.version = version
            edition = rules.edition
            days = ClockZone.allCases.map { $0.date(of: now) }
        }
    }

    private struct Key: Hashable {
        let code: TrackingCode
        let language: Language
    }

    private struct Entry {
        let mark: Mark
        let page: DrawnPage
    }

    private struct Shelf {
        var young: [Key: Entry] = [:]
        var old: [Key: Entry] = [:]
        var youngBytes = 0
    }

    /// Bytes of the younger half; with the older one twice as much.
    private let capacity: Int
    private let shelf = Mutex(Shelf())

    init(capacity: Int = 12 << 20) {
        self.capacity = capacity
    }

    func page(_ code: TrackingCode, _ language: Language, as mark: Mark) -> DrawnPage? {
        let key = Key(code: code, language: language)
        return shelf.withLock { shelf in
            if let entry = shelf.young[key] { return entry.mark == mark ? entry.page : nil }
            guard let entry = shelf.old.removeValue(forKey: key), entry.mark == mark else { return nil }
            put(entry, under: key, in: &shelf)
            return entry.page
        }
    }

    func keep(_ page: DrawnPage, of code: TrackingCode, _ language: Language, as mark: Mark) {
        shelf.withLock { put(Entry(mark: mark, page: page), under: Key(code: code, language: language), in: &$0) }
    }

    /// When the younger half is full it becomes the older one, and what nobody asked for meanwhile goes.
    private func put(_ entry: Entry, under key: Key, in shelf: inout Shelf) {
        shelf.youngBytes += entry.page.size - (shelf.young[key]?.page.size ?? 0)
        shelf.young[key] = entry
        guard shelf.youngBytes > capacity else { return }
        shelf.old = shelf.young
        shelf.young = [:]
        shelf.youngBytes = 0
    }
}
