import CVips

/// What was taken from the process before it looked at a stranger's bytes. Each name says what then holds.
struct Confinement: OptionSet, Sendable {
    let rawValue: Int32

    /// Memory, processor time, file size, open files and core dumps are bounded.
    static let limits = Confinement(rawValue: Int32(LAPOR_HOLDS_LIMITS))
    /// No program that it starts could gain rights.
    static let noNewPrivileges = Confinement(rawValue: Int32(LAPOR_HOLDS_NO_NEW_PRIVILEGES))
    /// No socket can be made: by a network of its own where the system allows one, else by the filter.
    static let noNetwork = Confinement(rawValue: Int32(LAPOR_HOLDS_NO_NETWORK))
    /// No file can be opened, made or removed, no program started (seccomp).
    static let noFilesNoPrograms = Confinement(rawValue: Int32(LAPOR_HOLDS_SYSTEM_CALLS))

    /// Irrevocable for this process.
    static func enter() -> Confinement {
        Confinement(rawValue: lapor_confine(MediaLimits.memory, MediaLimits.processorSeconds, MediaLimits.outputLength))
    }

    var names: [String] {
        let all: [(Confinement, String)] = [
            (.limits, "limits"), (.noNewPrivileges, "no-new-privileges"), (.noNetwork, "no-network"),
            (.noFilesNoPrograms, "no-files-no-programs"),
        ]
        return all.filter { contains($0.0) }.map(\.1)
    }
}
