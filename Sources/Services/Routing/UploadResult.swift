/// What came of an upload: everything or nothing.
public enum UploadResult: Sendable, Equatable {
    case added(Int)
    case refused([UploadFault])
}
