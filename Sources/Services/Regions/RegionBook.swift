import Dispatch
import Synchronization

/// The country's regions, read in the background while the office opens: whoever needs them earlier waits for them.
public final class RegionBook: Sendable {
    private let made = Mutex<RegionIndex?>(nil)
    private let reading = DispatchGroup()

    /// Regions that are there already.
    public init(_ index: RegionIndex) {
        made.withLock { $0 = index }
    }

    /// Begins to make the index on another thread. To be used only for data that were found right before.
    public init(making: @escaping @Sendable () -> RegionIndex) {
        reading.enter()
        DispatchQueue.global(qos: .userInitiated).async {
            let index = making()
            self.made.withLock { $0 = index }
            self.reading.leave()
        }
    }

    var index: RegionIndex {
        if let index = made.withLock({ $0 }) { return index }
        reading.wait()
        return made.withLock { $0 } ?? .none
    }
}
