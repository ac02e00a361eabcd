/// The four kinds of evaluation (K.1), and what is printed beside them.
public enum MonevKind: String, Sendable, Codable, CaseIterable {
    /// Performa pengelolaan.
    case performance
    /// Tindakan preventif.
    case preventive
    /// Kualitas tindak lanjut.
    case followUpQuality
    /// Rencana aksi.
    case actionPlan
    /// Printed beside, part of none.
    case beside
}
