import Foundation

/// How many files and connections this process may hold open at once.
enum OpenFileLimit {
    /// Raises the soft limit to the hard one: many systems start a process with 1,024, which a busy hour uses up. Returns what holds then;
    /// nil where the system does not say.
    @discardableResult
    static func raise() -> UInt64? {
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return nil }
        guard limit.rlim_cur < limit.rlim_max else { return UInt64(limit.rlim_cur) }
        let before = limit.rlim_cur
        limit.rlim_cur = limit.rlim_max
        return UInt64(setrlimit(resource, &limit) == 0 ? limit.rlim_cur : before)
    }

    private static let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
}
