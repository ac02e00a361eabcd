import CSodium

/// What a process through which identities pass takes from others of its own user.
public enum ProcessPrivacy {
    /// From now on no other process of the same user reads this one's memory, and it leaves no core dump.
    public static func hideMemory() {
        #if os(Linux)
            _ = lapor_hide_memory()
        #endif
    }
}
