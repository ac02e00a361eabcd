import CSodium

/// What a process through which identities pass takes from others of its own user.
public enum ProcessPrivacy {
    /// From now on no other process of the same user reads this one's memory, and where it breaks down it leaves neither a core dump nor
    /// a picture of its registers in the log.
    public static func hideMemory() {
        #if os(Linux)
            _ = lapor_hide_memory()
            lapor_break_down_silently()
        #endif
    }
}
