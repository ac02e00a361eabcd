import QRCodes
import Sealing

/// The signed receipt as a QR code: what a telephone reads off screen or paper is checked like the file.
struct ReceiptPicture {
    private let symbol: QRSymbol?
    private let label: String

    init(_ receipt: FilingReceipt, _ context: some VisitContext) {
        symbol = QRSymbol(receipt.shortText)
        label = context.text("track.receiptPicture.label")
    }

    var value: ViewValue {
        guard let symbol else { return .none }
        return .drawing(
            template: "track/receipt-picture", ["picture": .html(SafeHTML(trusted: symbol.svg(label: label)))])
    }
}
