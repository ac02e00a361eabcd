import CCurl
import Dispatch

/// Reads a public page of another server.
public enum WebReader {
    /// Why there is nothing to read, for the person at the terminal.
    public struct Fault: Error, Sendable {
        public let reason: String
    }

    private static let queue = DispatchQueue(label: "lapor.web-reader")
    static let isReady: Bool = lapor_curl_start() == CURLE_OK

    /// The body of a 200; certificates are checked, redirects are not followed.
    /// - Parameter limit: the most bytes that are taken.
    public static func get(_ address: String, atMost limit: Int, seconds: Int) async throws(Fault) -> [UInt8] {
        let result: Result<[UInt8], Fault> = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: perform(address, limit: limit, seconds: seconds)) }
        }
        return try result.get()
    }

    private static func perform(_ address: String, limit: Int, seconds: Int) -> Result<[UInt8], Fault> {
        guard isReady, let curl = curl_easy_init() else { return .failure(Fault(reason: "libcurl did not start")) }
        defer { curl_easy_cleanup(curl) }
        var download = Download(limit: limit)
        let result = withUnsafeMutablePointer(to: &download) { context -> CURLcode in
            let codes = [
                lapor_curl_confine(curl, "http,https"), lapor_curl_set_text(curl, CURLOPT_URL, address),
                lapor_curl_set_long(curl, CURLOPT_CONNECTTIMEOUT, min(10, seconds)), lapor_curl_set_long(curl, CURLOPT_TIMEOUT, seconds),
                lapor_curl_set_writer(curl, keepDownload, context),
            ]
            return codes.first { $0 != CURLE_OK } ?? curl_easy_perform(curl)
        }
        guard result == CURLE_OK else { return .failure(Fault(reason: String(cString: curl_easy_strerror(result)))) }
        let status = lapor_curl_response_code(curl)
        guard status == 200 else { return .failure(Fault(reason: "HTTP \(status)")) }
        return .success(download.bytes)
    }
}

/// What came so far.
private struct Download {
    let limit: Int
    var bytes: [UInt8] = []
}

/// Fewer bytes than were offered tell libcurl to stop.
private func keepDownload(buffer: UnsafeMutablePointer<CChar>?, size: Int, count: Int, context: UnsafeMutableRawPointer?) -> Int {
    guard let buffer, let download = context?.assumingMemoryBound(to: Download.self) else { return 0 }
    let (length, overflow) = size.multipliedReportingOverflow(by: count)
    guard !overflow, length <= download.pointee.limit - download.pointee.bytes.count else { return 0 }
    download.pointee.bytes += UnsafeRawBufferPointer(start: buffer, count: length)
    return length
}
