import Domain
import Synchronization
import Testing

@testable import Services

@Suite("Shares of visitors in what is not sent")
struct DraftSharesTests {
    @Test("a network gets its share and no more; what is sent, and an hour, give it back")
    func shares() {
        let clock = TestClock()
        let shares = DraftShares(now: clock.read)
        for kind in DraftShares.Kind.allCases {
            #expect(shares.take(kind.share, of: kind, from: "a"))
            #expect(!shares.take(1, of: kind, from: "a"))
            #expect(shares.take(1, of: kind, from: "b"))
            shares.giveBack(2, of: kind, from: "a")
            #expect(shares.take(2, of: kind, from: "a"))
            #expect(!shares.take(1, of: kind, from: "a"))
        }
        clock.pass(seconds: 3600)
        #expect(shares.take(1, of: .drafts, from: "a"))
    }
}
