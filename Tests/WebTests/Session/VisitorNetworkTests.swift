import NIOCore
import Testing

@testable import Web

@Suite("From which network a visitor comes")
struct VisitorNetworkTests {
    private func network(_ peer: String, _ forwardedFor: String? = nil) throws -> String {
        VisitorNetwork(peer: try SocketAddress(ipAddress: peer, port: 40_000), forwardedFor: forwardedFor).name
    }

    @Test(
        "is one household or phone: an IPv4 address, or the first half of an IPv6 address however it is written",
        arguments: [
            ("203.0.113.9", "203.0.113.9"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2"), ("2001:db8:1:2::7", "2001:db8:1:2"),
            ("::ffff:203.0.113.9", "203.0.113.9"),
        ]) func household(peer: String, name: String) throws
    {
        #expect(try network(peer) == name)
    }

    @Test("two phones of one household are one network, two households are two")
    func households() throws {
        #expect(try network("2001:db8:1:2:3:4:5:6") == network("2001:0db8:0001:0002::99"))
        #expect(try network("2001:db8:1:2::1") != network("2001:db8:1:3::1"))
        #expect(try network("203.0.113.9") != network("203.0.113.10"))
    }

    @Test(
        "is what a proxy on this machine says last, and nothing that came to it from outside",
        arguments: [
            ("127.0.0.1", "198.51.100.4", "198.51.100.4"), ("127.0.0.1", "10.0.0.1, 198.51.100.4", "198.51.100.4"),
            ("::1", "2001:db8:9:8:7::1", "2001:db8:9:8"), ("127.0.0.1", "198.51.100.4:51234", "198.51.100.4"),
            ("203.0.113.9", "198.51.100.4", "203.0.113.9"),
        ]) func proxies(peer: String, forwardedFor: String, name: String) throws
    {
        #expect(try network(peer, forwardedFor) == name)
    }

    @Test("what a proxy says is bounded, and an unknown peer has no name")
    func bounds() throws {
        #expect(try network("127.0.0.1", String(repeating: "9", count: 5000)).utf8.count <= 64)
        #expect(VisitorNetwork(peer: nil, forwardedFor: "198.51.100.4").name.isEmpty)
        #expect(VisitorNetwork.unknown.name.isEmpty)
    }

    @Test("printing it in any way shows nothing of it")
    func printing() throws {
        let network = VisitorNetwork(peer: try SocketAddress(ipAddress: "203.0.113.9", port: 1), forwardedFor: nil)
        var dumped = ""
        dump(network, to: &dumped)
        dump([network], to: &dumped)
        for text in ["\(network)", String(describing: network), String(reflecting: network), "\([network])", dumped] {
            #expect(!text.contains("203"), "\(text)")
        }
    }
}
