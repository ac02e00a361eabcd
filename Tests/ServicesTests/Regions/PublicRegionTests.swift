import Domain
import Testing

@testable import Services

@Suite("Where the public sees a report")
struct PublicRegionTests {
    private static let village = "35.78.01.1001"

    private func shown(
        _ code: String?, isFacility: Bool = false, mode: Mode = .open, reportClass: ReportClass? = .nonSupervisoryComplaint
    ) -> String? {
        PublicRegion.shown(code.flatMap { RegionCode($0) }, isFacility: isFacility, mode: mode, reportClass: reportClass)?.description
    }

    @Test("a facility to its village, everything else to its district")
    func usual() {
        #expect(shown(Self.village, isFacility: true) == Self.village)
        #expect(shown(Self.village) == "35.78.01")
        #expect(shown(Self.village, reportClass: nil) == "35.78.01")
    }

    @Test("a complaint about an official never nearer than its district", arguments: [ReportClass.supervisoryComplaint, .whistleblowing])
    func official(reportClass: ReportClass) {
        #expect(shown(Self.village, isFacility: true, reportClass: reportClass) == "35.78.01")
    }

    @Test("without a name one step coarser than the rule gives")
    func anonymous() {
        let mode = Mode(isAnonymous: true, isSecret: false)
        #expect(shown(Self.village, isFacility: true, mode: mode) == "35.78.01")
        #expect(shown(Self.village, mode: mode) == "35.78")
        #expect(shown(Self.village, mode: mode, reportClass: .supervisoryComplaint) == "35.78")
    }

    @Test("never nearer than it was told", arguments: ["35", "35.78", nil])
    func coarse(code: String?) {
        #expect(shown(code) == code)
        #expect(shown(code, mode: Mode(isAnonymous: true, isSecret: false)) == code)
    }
}
