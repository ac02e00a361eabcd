public import Sealing

/// A signed head of the transparency log as it was published: in the order of the numbers, from 1, no log ever shrinks.
public struct PublishedHead: Sendable, Equatable {
    public let number: Int64
    public let head: LogHead

    public init(number: Int64, head: LogHead) {
        self.number = number
        self.head = head
    }
}
