/// `127.0.0.1:8080` or `[::1]:8080`.
struct ListenAddress: Sendable, Equatable, CustomStringConvertible {
    static let remedy = "tulis ALAMAT:PORT seperti 127.0.0.1:8080"

    let host: String
    let port: Int

    init(_ text: String) throws(SettingsFault) {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]), (0...65535).contains(port) else {
            throw SettingsFault(.listen, "berisi \(text)", remedy: Self.remedy)
        }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        guard !host.isEmpty else { throw SettingsFault(.listen, "berisi \(text)", remedy: Self.remedy) }
        self.host = host
        self.port = port
    }

    var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
