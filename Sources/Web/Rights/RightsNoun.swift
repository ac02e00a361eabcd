import Domain

/// What a reporter does about his own data; the raw value is the last part of its address.
enum RightsNoun: String, CaseIterable {
    /// A copy for people, and one for programs.
    case copy = "salinan"
    case copyForPrograms = "salinan-program"
    case correction = "perbaikan"
    case withdrawal = "persetujuan"
    case erasure = "penghapusan"
    case request = "permintaan"

    /// It is asked for on a page of its own.
    var hasForm: Bool { self != .copy && self != .copyForPrograms }
}
