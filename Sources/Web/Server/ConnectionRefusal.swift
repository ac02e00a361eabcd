import NIOHTTP1

/// An answer that the connection itself gives, before any page has seen the request.
enum ConnectionRefusal {
    case malformed, headTooLarge, targetTooLong, bodyTooLarge, tooSlow, tooManyConnections, noAnswerInTime

    var status: HTTPResponseStatus {
        switch self {
        case .malformed: .badRequest
        case .headTooLarge: .requestHeaderFieldsTooLarge
        case .targetTooLong: .uriTooLong
        case .bodyTooLarge: .payloadTooLarge
        case .tooSlow: .requestTimeout
        case .tooManyConnections, .noAnswerInTime: .serviceUnavailable
        }
    }

    /// One line in both languages: there is no page yet, and no language known.
    var words: String {
        switch self {
        case .malformed: "Permintaan tidak terbaca. / The request cannot be read.\n"
        case .headTooLarge: "Kepala permintaan terlalu besar. / The request head is too large.\n"
        case .targetTooLong: "Alamat terlalu panjang. / The address is too long.\n"
        case .bodyTooLarge: "Kiriman terlalu besar. / Too much was sent.\n"
        case .tooSlow: "Sambungan terlalu lambat. Coba lagi. / The connection is too slow. Try again.\n"
        case .tooManyConnections, .noAnswerInTime:
            "Layanan sedang sibuk. Coba lagi sebentar lagi. / The service is busy. Try again shortly.\n"
        }
    }

    var headers: HTTPHeaders {
        var headers: HTTPHeaders = [
            "content-type": "text/plain; charset=utf-8", "content-length": String(words.utf8.count), "connection": "close",
            "cache-control": "no-store", "x-content-type-options": "nosniff",
        ]
        if status == .serviceUnavailable { headers.add(name: "retry-after", value: "5") }
        return headers
    }
}
