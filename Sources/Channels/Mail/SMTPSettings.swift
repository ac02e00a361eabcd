import Foundation

/// How the office reaches its mail server, read from one address:
/// `smtp://user:secret@host:587?starttls=required&from=lapor@example.id&name=Lapor&ca=/etc/ssl/own.pem&timeout=30`.
public struct SMTPSettings: Sendable, Equatable {
    /// How the way to the server is kept secret.
    public enum Encryption: String, Sendable, CaseIterable {
        /// From the first byte (`smtps://`).
        case immediate
        /// STARTTLS or no letter at all: the default of `smtp://`.
        case required
        /// STARTTLS where the server offers it; whoever sits between can take the offer away.
        case opportunistic
        /// In the clear: for a server on the same machine.
        case none
    }

    /// Which part of the address is wrong and what is wanted instead; never the password.
    public struct Fault: Error, Sendable, Equatable, CustomStringConvertible {
        public let description: String
    }

    public let host: String
    public let port: Int
    public let encryption: Encryption
    public let user: String?
    let password: String?
    /// The sender of every letter.
    public let from: String
    /// The name shown beside the sender's address.
    public let name: String?
    /// A file of certificate authorities (PEM) to trust instead of the system's.
    public let authorities: String?
    /// Seconds in which one letter must be handed over, 1 to 600.
    public let timeout: Int

    public init(_ address: String) throws(Fault) {
        guard let parts = URLComponents(string: address) else { throw Fault(description: "is not an address like smtp://host:587?from=…") }
        let options = try Self.options(of: parts)
        guard let host = parts.host, !host.isEmpty else { throw Fault(description: "names no host") }
        guard parts.path.isEmpty || parts.path == "/" else { throw Fault(description: "has a path; nothing belongs there") }
        self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        encryption = try Self.encryption(scheme: parts.scheme, option: options["starttls"])
        port = parts.port ?? (encryption == .immediate ? 465 : 587)
        guard (1...65535).contains(port) else { throw Fault(description: "port is not between 1 and 65535") }

        user = parts.user.flatMap { $0.isEmpty ? nil : $0 }
        password = parts.password
        guard (user == nil) == (password == nil) else { throw Fault(description: "needs both user and password, or neither") }
        let isEncrypted = encryption == .immediate || encryption == .required
        guard user == nil || isEncrypted || Self.isLoopback(self.host) else {
            throw Fault(description: "would send the password in the clear: use starttls=required or smtps://")
        }

        guard let from = options["from"], MailAddress(from) != nil else {
            throw Fault(description: "needs from=, the sender's plain e-mail address")
        }
        self.from = from
        name = options["name"]
        authorities = options["ca"]
        for text in [user, password, name, authorities] where text?.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) == true {
            throw Fault(description: "holds a control character")
        }
        guard let timeout = Int(options["timeout"] ?? "60"), (1...600).contains(timeout) else {
            throw Fault(description: "timeout is not a number of seconds between 1 and 600")
        }
        self.timeout = timeout
    }

    private static func options(of parts: URLComponents) throws(Fault) -> [String: String] {
        let known: Set<String> = ["starttls", "from", "name", "ca", "timeout"]
        var options: [String: String] = [:]
        for item in parts.queryItems ?? [] {
            guard known.contains(item.name) else { throw Fault(description: "has an unknown option \(item.name)") }
            guard let value = item.value, !value.isEmpty else { throw Fault(description: "option \(item.name) is empty") }
            guard options.updateValue(value, forKey: item.name) == nil else { throw Fault(description: "names \(item.name) twice") }
        }
        return options
    }

    private static func encryption(scheme: String?, option: String?) throws(Fault) -> Encryption {
        switch (scheme, option) {
        case ("smtps", nil): return .immediate
        case ("smtps", _): throw Fault(description: "smtps:// is encrypted from the start; starttls does not go with it")
        case ("smtp", let option):
            guard let encryption = Encryption(rawValue: option ?? "required"), encryption != .immediate else {
                throw Fault(description: "starttls is required, opportunistic or none")
            }
            return encryption
        default: throw Fault(description: "begins with neither smtp:// nor smtps://")
        }
    }

    private static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }
}

extension SMTPSettings: CustomStringConvertible {
    /// Fit for `lapor doctor` and logs: without the password.
    public var description: String {
        "\(encryption == .immediate ? "smtps" : "smtp")://\(user.map { "\($0):…@" } ?? "")\(host):\(port) from \(from), \(encryption.rawValue)"
    }
}

extension SMTPSettings: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, children: ["smtp": description]) }
}
