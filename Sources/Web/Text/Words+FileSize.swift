extension Words {
    /// “340 KB”, “2,4 MB”: as people name the size of a file.
    public func fileSize(_ bytes: Int) -> String {
        if bytes < 1_000_000 { return "\(number(max(1, bytes / 1000))) KB" }
        return "\(number(Double(bytes) / 1_000_000, decimals: 1)) MB"
    }
}
