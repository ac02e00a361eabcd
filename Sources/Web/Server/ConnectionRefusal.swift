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

    /// In both languages: no language is known yet.
    var words: (indonesian: String, english: String) {
        switch self {
        case .malformed: ("Permintaan tidak terbaca.", "The request cannot be read.")
        case .headTooLarge: ("Kepala permintaan terlalu besar.", "The request head is too large.")
        case .targetTooLong: ("Alamat terlalu panjang.", "The address is too long.")
        case .bodyTooLarge:
            ("Kiriman terlalu besar. Kurangi jumlah atau ukuran berkasnya.", "Too much was sent. Send fewer or smaller files.")
        case .tooSlow: ("Sambungan terlalu lambat. Coba lagi.", "The connection is too slow. Try again.")
        case .tooManyConnections, .noAnswerInTime:
            ("Layanan sedang sibuk. Coba lagi sebentar lagi.", "The service is busy. Try again shortly.")
        }
    }

    func headers(as format: RefusalFormat) -> HTTPHeaders {
        var headers: HTTPHeaders = [
            "content-type": format.contentType, "content-length": String(format.body(self).utf8.count), "connection": "close",
            "cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer",
            "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
        ]
        if status == .serviceUnavailable { headers.add(name: "retry-after", value: "5") }
        return headers
    }
}
