/// How much may happen at once before the office says "later".
public struct DataStoreLimits: Sendable {
    /// Readings at the same time.
    public var readers: Int
    /// Writings at the same time, kept apart from readings so that submissions never queue behind lists. SQLite has one whatever this says.
    public var writers: Int
    /// How many may wait for each of the two; the next one is told ``StoreFault/overloaded``.
    public var waiting: Int
    /// How long one may wait.
    public var deadline: Duration
    /// How long PostgreSQL may work on one statement before it gives ``StoreFault/busy``. Migrations of a large office need more.
    public var statement: Duration

    public init(
        readers: Int = 4, writers: Int = 4, waiting: Int = 256, deadline: Duration = .seconds(5), statement: Duration = .seconds(30)
    ) {
        self.readers = max(1, readers)
        self.writers = max(1, writers)
        self.waiting = max(0, waiting)
        self.deadline = max(.milliseconds(1), deadline)
        self.statement = max(.milliseconds(1), statement)
    }
}
