import NIOHTTP1

/// How the connection itself answers, before any page has seen the request.
enum RefusalFormat: Equatable {
    /// To a browser: with a way back to the page at this address, where a form stands as it was.
    case page(back: String)
    /// To a program (RFC 9457).
    case problem
    /// To whoever did not say, or could not be heard out.
    case line

    init(of head: HTTPRequestHead) {
        let accepted = head.headers["accept"].joined(separator: ",").lowercased()
        if head.uri.hasPrefix("/api/") || accepted.contains("json") && !accepted.contains("text/html") {
            self = .problem
        } else if accepted.contains("text/html") {
            let isOwn = head.uri.hasPrefix("/") && !head.uri.hasPrefix("//") && !head.uri.hasPrefix("/\\")
            self = .page(back: isOwn ? head.uri : "/")
        } else {
            self = .line
        }
    }

    var contentType: String {
        switch self {
        case .page: "text/html; charset=utf-8"
        case .problem: "application/problem+json"
        case .line: "text/plain; charset=utf-8"
        }
    }

    func body(_ refusal: ConnectionRefusal) -> String {
        let words = refusal.words
        switch self {
        case .page(let back):
            return """
                <!DOCTYPE html>
                <html lang="id">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>\(words.indonesian)</title>
                </head>
                <body>
                <main>
                <h1>\(words.indonesian)</h1>
                <p lang="en">\(words.english)</p>
                <p><a href="\(SafeHTML.escaping(back).markup)">Kembali ke halaman tadi <span lang="en">(back to the page)</span></a></p>
                </main>
                </body>
                </html>

                """
        case .problem:
            return """
                {"detail":"\(words.indonesian) / \(words.english)","status":\(refusal.status.code),\
                "title":"\(refusal.status.reasonPhrase)","type":"about:blank"}

                """
        case .line: return "\(words.indonesian) / \(words.english)\n"
        }
    }
}
