import CVips

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// `lapor media`: cleans one image in a process of its own, then ends.
///
/// Says on one line of standard output what came of it:
/// `{"result":"cleaned","kind":"jpeg","width":2560,"height":1920,"thumbnailKind":"jpeg",…}` or `{"result":"refused","reason":"too-large"}`.
/// After a refusal the two output files may exist, empty; whoever started the process removes them.
public enum MediaWorker {
    /// The process's exit status.
    public enum ExitCode {
        public static let cleaned: Int32 = 0
        /// The image was refused; the reason is on standard output.
        public static let refused: Int32 = 65
        /// Nothing is said about the image: files or libvips failed.
        public static let unavailable: Int32 = 74
    }

    /// Reads `input`, writes the clean copy and the thumbnail to paths where nothing is yet, and returns the exit status.
    /// From the moment it is called the process is of no other use: its rights are gone for good.
    /// - Parameter boxes: parts that are black in every copy, in thousandths: `left,top,width,height` with semicolons between.
    public static func run(kind: ImageKind, input: String, output: String, thumbnail: String, boxes: String = "") -> Int32 {
        do throws(MediaRefusal) {
            guard lapor_close_inherited() == 0 else { throw .unavailable }
            report(try clean(kind: kind, input: input, output: output, thumbnail: thumbnail, boxes: boxes))
            return ExitCode.cleaned
        } catch {
            report("{\"result\":\"refused\",\"reason\":\"\(error.rawValue)\"}")
            return error == .unavailable ? ExitCode.unavailable : ExitCode.refused
        }
    }

    private static func clean(kind: ImageKind, input: String, output: String, thumbnail: String, boxes: String) throws(MediaRefusal)
        -> String
    {
        guard let boxes = BlackBox.list(boxes) else { throw .unavailable }
        let source = try FileDescriptor(reading: input)
        let imageFile = try FileDescriptor(creating: output)
        let thumbnailFile = try FileDescriptor(creating: thumbnail)
        let bytes = try source.readAll(atMost: MediaLimits.fileLength)
        try ImageCopier.start()
        let confinement = Confinement.enter()

        let image = try ImageCopier.shrink(bytes, from: kind, to: kind, side: MediaLimits.imageSide, black: boxes)
        let small = try ImageCopier.shrink(image.bytes, from: kind, to: kind.thumbnailKind, side: MediaLimits.thumbnailSide)
        try imageFile.writeAll(image.bytes)
        try thumbnailFile.writeAll(small.bytes)
        let held = confinement.names.map { "\"\($0)\"" }.joined(separator: ",")
        return """
            {"result":"cleaned","kind":"\(kind.rawValue)","width":\(image.width),"height":\(image.height),\
            "thumbnailKind":"\(small.kind.rawValue)","thumbnailWidth":\(small.width),"thumbnailHeight":\(small.height),"confinement":[\(held)]}
            """
    }

    private static func report(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = write(STDOUT_FILENO, bytes, bytes.count)
    }
}
