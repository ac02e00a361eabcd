public import Domain

/// How exactly the public learns where a report's matter lies (E.1). A report about one's own village office leads back to who
/// wrote it; a broken lamp does not.
public enum PublicRegion {
    /// The region that may be shown, never a finer one: the village for facilities, else the district, and one step coarser for
    /// a report without a name. A complaint about an official is never nearer than its district.
    ///
    /// The rule would allow the village also where five reports of that category came from it within a year. That is not counted
    /// yet, and what is not known is not shown.
    public static func shown(
        _ code: RegionCode?, isFacility: Bool, mode: Mode, reportClass: ReportClass?
    ) -> RegionCode? {
        guard let code else { return nil }
        let accuses = reportClass == .supervisoryComplaint || reportClass == .whistleblowing
        let nearest: RegionLevel = isFacility && !accuses ? .village : .district
        let shown = code.ancestor(nearest) ?? code
        guard mode.isAnonymous, shown.level == nearest else { return shown }
        return shown.parent ?? shown
    }
}
