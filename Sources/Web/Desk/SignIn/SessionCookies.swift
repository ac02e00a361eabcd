import Hummingbird
import Services

/// The cookies that a step of signing in leaves with the browser.
struct SessionCookies: Sendable {
    let session: String
    var computer: String?

    init(session: String) {
        self.session = session
    }

    init(_ entry: SignInEntry) {
        session = entry.session
        computer = entry.computer
    }

    func cookies(_ names: CookieNames) -> [Cookie] {
        [names.cookie(names.session, session)]
            + (computer.map { [names.cookie(names.computer, $0, maxAge: Int(OfficeComputer.lifetime))] } ?? [])
    }
}
