/// How much may happen at once before the office says "later".
public struct DataStoreLimits: Sendable {
    /// Readings at the same time.
    public var readers: Int
    /// Writings at the same time, kept apart from readings so that submissions never queue behind lists. SQLite has one whatever this says.
    public var writers: Int
    /// How many may wait for each of the two; the next one is told ``StoreFault/overloaded``.
    public var waiting: Int
    /// How long one may wait, and how long one statement may take.
    public var deadline: Duration

    public init(readers: Int = 4, writers: Int = 4, waiting: Int = 256, deadline: Duration = .seconds(5)) {
        self.readers = max(1, readers)
        self.writers = max(1, writers)
        self.waiting = max(0, waiting)
        self.deadline = max(.milliseconds(1), deadline)
    }
}
