import CVips

/// A part of an image that is drawn black, in thousandths of its sides from the upper left corner.
struct BlackBox: Equatable {
    static let whole: Int32 = 1000
    static let most = 64

    let left: Int32
    let top: Int32
    let width: Int32
    let height: Int32

    /// Of `left,top,width,height` with semicolons between; nil where one is none.
    static func list(_ text: String) -> [BlackBox]? {
        let parts = text.split(separator: ";")
        let boxes = parts.compactMap(BlackBox.init)
        return boxes.count == parts.count && boxes.count <= most ? boxes : nil
    }

    private init?(_ text: Substring) {
        let numbers = text.split(separator: ",", omittingEmptySubsequences: false).compactMap { Int32($0) }
        guard numbers.count == 4, numbers.allSatisfy({ (0...Self.whole).contains($0) }), numbers[2] > 0, numbers[3] > 0,
            numbers[0] + numbers[2] <= Self.whole, numbers[1] + numbers[3] <= Self.whole
        else { return nil }
        (left, top, width, height) = (numbers[0], numbers[1], numbers[2], numbers[3])
    }

    var code: lapor_box { lapor_box(left: left, top: top, width: width, height: height) }
}
