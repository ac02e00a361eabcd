import CZlib
import Hummingbird

/// Makes what goes out smaller, for everyone whose browser takes it so: a page weighs about a third.
enum Gzip {
    /// Shorter answers gain nothing.
    static let worthwhile = 512
    /// A page is pressed while its reader waits; a static file once, at the start.
    static let pageLevel: Int32 = 4
    static let fileLevel: Int32 = 9

    /// Nil where the library could not do it, or it did not get smaller.
    static func pressed(_ bytes: ByteBuffer, level: Int32) -> ByteBuffer? {
        var stream = z_stream()
        guard lapor_gzip_begin(&stream, level) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.readableBytes))))
        let length: Int? = bytes.withUnsafeReadableBytes { input in
            output.withUnsafeMutableBufferPointer { output in
                // The library promises to only read its input; its type does not say so.
                stream.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
                stream.avail_in = UInt32(clamping: input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(clamping: output.count)
                return deflate(&stream, Z_FINISH) == Z_STREAM_END ? output.count - Int(stream.avail_out) : nil
            }
        }
        guard let length, length < bytes.readableBytes else { return nil }
        return ByteBuffer(bytes: output[..<length])
    }

    /// Whether a browser says that it takes gzip: named, or under the star, and not with a weight of nothing.
    static func isAccepted(_ header: String?) -> Bool {
        guard let header else { return false }
        return header.split(separator: ",").contains { choice in
            let parts = choice.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
            guard let name = parts.first, name == "gzip" || name == "*" else { return false }
            return !parts.dropFirst().contains { $0 == "q=0" || $0 == "q=0.0" || $0 == "q=0.00" || $0 == "q=0.000" }
        }
    }
}
