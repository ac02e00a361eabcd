/// A part of a picture that the public shall not see, in thousandths of its width and height from the upper left corner.
public struct PictureBox: Codable, Sendable, Hashable {
    public static let whole = 1000
    /// Of one picture.
    public static let most = 64

    public let left: Int
    public let top: Int
    public let width: Int
    public let height: Int

    /// Nil where it has no area or does not lie within the picture.
    public init?(left: Int, top: Int, width: Int, height: Int) {
        let range = 0...Self.whole
        guard range.contains(left), range.contains(top), width > 0, height > 0, width <= Self.whole - left, height <= Self.whole - top
        else {
            return nil
        }
        self.left = left
        self.top = top
        self.width = width
        self.height = height
    }

    /// Four numbers with commas between, as stored and as handed to the process that draws it.
    public init?(_ text: some StringProtocol) {
        let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 4, let left = numbers[0], let top = numbers[1], let width = numbers[2], let height = numbers[3] else {
            return nil
        }
        self.init(left: left, top: top, width: width, height: height)
    }

    /// Of several, nil where one is none or there are too many.
    public static func list(_ text: String) -> [PictureBox]? {
        let parts = text.split(separator: ";")
        let boxes = parts.compactMap { PictureBox($0) }
        return boxes.count == parts.count && boxes.count <= most ? boxes : nil
    }

    /// Of several, with semicolons between.
    public static func text(_ boxes: [PictureBox]) -> String {
        boxes.map { "\($0.left),\($0.top),\($0.width),\($0.height)" }.joined(separator: ";")
    }
}
