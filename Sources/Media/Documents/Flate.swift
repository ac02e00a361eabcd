import CZlib

/// Streams packed by zlib, unpacked within bounds and packed anew, so that nothing lies behind their end.
enum Flate {
    private static let level: Int32 = 6
    private static let piece = 256 * 1024

    /// What was packed, or nil where it is damaged. Fails where it is more than `limit`.
    static func unpacked(_ bytes: [UInt8], atMost limit: Int) throws(MediaRefusal) -> [UInt8]? {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        defer { stream.deallocate() }
        guard lapor_inflate_begin(stream) == Z_OK else { throw .unavailable }
        defer { inflateEnd(stream) }
        let source = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
        _ = source.initialize(from: bytes)
        defer { source.deallocate() }
        stream.pointee.next_in = source.baseAddress
        stream.pointee.avail_in = UInt32(clamping: bytes.count)
        let portion = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: piece)
        defer { portion.deallocate() }
        var result: [UInt8] = []
        while true {
            stream.pointee.next_out = portion.baseAddress
            stream.pointee.avail_out = UInt32(piece)
            let state = inflate(stream, Z_NO_FLUSH)
            let count = piece - Int(stream.pointee.avail_out)
            result.append(contentsOf: portion[..<count])
            guard result.count <= limit else { throw .tooLarge }
            if state == Z_STREAM_END { return result }
            // Writers forget the checksum at the end; what came before it is whole.
            if state == Z_BUF_ERROR || (state == Z_OK && stream.pointee.avail_in == 0 && count < piece) {
                return result.isEmpty && !bytes.isEmpty ? nil : result
            }
            guard state == Z_OK else { return nil }
        }
    }

    static func packed(_ bytes: [UInt8]) throws(MediaRefusal) -> [UInt8] {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        defer { stream.deallocate() }
        guard lapor_deflate_begin(stream, level) == Z_OK else { throw .unavailable }
        defer { deflateEnd(stream) }
        var output = [UInt8](repeating: 0, count: Int(deflateBound(stream, UInt(bytes.count))))
        let length: Int? = bytes.withUnsafeBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                // The library promises to only read its input; its type does not say so.
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.pointee.avail_in = UInt32(clamping: input.count)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(clamping: output.count)
                return deflate(stream, Z_FINISH) == Z_STREAM_END ? output.count - Int(stream.pointee.avail_out) : nil
            }
        }
        guard let length else { throw .unavailable }
        return Array(output[..<length])
    }
}
