import Domain
import Testing

@Suite struct FormatTests {
    @Test(arguments: DomainCase.all("format"))
    func itIsShownAsInTheWorkedExample(example: DomainCase) throws {
        switch example.rule {
        case "trackingCode.display": #expect(TrackingCode(example.rawInputs)?.displayed == example.expected)
        case "receiptCode.display": #expect(ReceiptCode(example.rawInputs)?.displayed == example.expected)
        case "receiptCode.parse": #expect(ReceiptCode(example.rawInputs)?.digits == example.expected)
        case "publicPoint.facility.open":
            let latitude = try #require(example.value("lat").flatMap(Double.init))
            let longitude = try #require(example.value("lng").flatMap(Double.init))
            let shown = [PublicCoordinate(degrees: latitude), PublicCoordinate(degrees: longitude)].compactMap { $0?.description }
            #expect(shown.joined(separator: ";") == example.expected)
        default: Issue.record("unknown rule \(example.rule)")
        }
    }

    @Test(arguments: [
        (107.6105, "107.611"), (-6.9145, "-6.915"), (0.0005, "0.001"), (-0.0005, "-0.001"), (0.0004, "0.000"), (-0.0004, "0.000"),
        (95, "95.000"), (-10.001, "-10.001"),
    ])
    func aHalfIsRoundedAwayFromZero(degrees: Double, shown: String) {
        #expect(PublicCoordinate(degrees: degrees)?.description == shown)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 180.1, 1e300])
    func whatIsNoCoordinateIsRefused(degrees: Double) {
        #expect(PublicCoordinate(degrees: degrees) == nil)
    }

    @Test(arguments: DomainCase.all("sms"))
    func anSMSIsAsLongAsInTheWorkedExample(example: DomainCase) throws {
        let septets = try #require(SMSLength.septets(example.rawInputs))
        #expect(String(septets) == example.expected)
        #expect(septets <= SMSLength.longestReply)
    }

    @Test func signsOfTheExtensionTableCountTwiceAndOthersHaveNoLength() {
        #expect(SMSLength.septets("5 € [ok]") == 11)
        #expect(SMSLength.septets("ꦲꦏ") == nil)
        #expect(SMSLength.septets("") == 0)
    }
}
