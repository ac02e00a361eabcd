import Domain
import Foundation
import Services
import Testing

@testable import LaporCLI

@Suite("What the doctor says of the scanner")
struct ScannerCheckTests {
    private let now = Instant(milliseconds: 1_795_747_530_000)

    private func check(_ address: String?) throws -> ScannerCheck {
        let flags: [SettingKey: String] = address.map { [.clamd: $0] } ?? [:]
        return ScannerCheck(scanner: try Settings(flags: flags, environment: [:], file: nil).scanner, now: now)
    }

    @Test("that none is set, or that it does not answer")
    func answers() async throws {
        #expect(await (try check(nil)).findings(nil).map(\.grade) == [.warning])
        #expect(await (try check("/tidak-ada/clamd.ctl")).findings(nil).map(\.grade) == [.wrong])
        #expect(throws: SettingsFault.self) { try check("clamd") }
    }

    @Test("that files wait too long, or for a scanner that is set no more")
    func waits() throws {
        let fresh = FilesWaiting(count: 2, oldest: now.adding(seconds: -30))
        let old = FilesWaiting(count: 2, oldest: now.adding(seconds: -3600))
        #expect(try check("127.0.0.1:3310").judge(fresh).grade == .fine)
        #expect(try check("127.0.0.1:3310").judge(old).grade == .warning)
        #expect(try check(nil).judge(fresh).grade == .wrong)
        #expect(try check(nil).judge(FilesWaiting(count: 0, oldest: nil)).grade == .fine)
    }
}
