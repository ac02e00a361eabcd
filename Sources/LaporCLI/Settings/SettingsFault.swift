/// A setting that cannot be used, in one line for the operator: which one, what is wrong with its value, what to write instead.
struct SettingsFault: Error, CustomStringConvertible {
    let description: String

    init(_ key: SettingKey, _ fault: String, remedy: String) {
        self.init("pengaturan \(key.rawValue) (\(key.environmentName)) \(fault)", remedy: remedy)
    }

    init(_ fault: String, remedy: String) {
        description = "\(fault); \(remedy)"
    }
}
