public import Domain

/// One page of a list, read on from the last thing shown, so that what is added meanwhile shifts nothing.
public struct Listing<Entry: Sendable, Entity>: Sendable {
    public let entries: [Entry]
    /// To be passed as `after` for the next page; nil on the last one.
    public let next: ID<Entity>?

    /// The most that one page holds, whatever is asked for.
    public static var longest: Int { 200 }

    static func bounded(_ limit: Int) -> Int { min(max(limit, 1), longest) }

    /// `found` holds one entry more than the page where there is a next page.
    init(_ found: [Entry], limit: Int, id: (Entry) -> ID<Entity>) {
        let limit = Self.bounded(limit)
        entries = Array(found.prefix(limit))
        next = found.count > limit ? entries.last.map(id) : nil
    }

    /// A page of a list that is held in memory. An unknown `after` begins at the front.
    init(of all: [Entry], after: ID<Entity>?, limit: Int, id: (Entry) -> ID<Entity>) {
        let start = after.flatMap { last in all.firstIndex { id($0) == last } }.map { $0 + 1 } ?? 0
        self.init(Array(all[start...].prefix(Self.bounded(limit) + 1)), limit: limit, id: id)
    }
}
