import DataAccess
import Domain
import Testing

@testable import Services

/// Reports whose mode, door and life are drawn by lot from a seed.
struct DrawnReports {
    /// Tells who the reporter is.
    static let number = "081277665544"
    static let word = "kerikil"
    static let place = "gapura"
    static let publicWord = "marka"

    private let desk: TestDesk
    private var state: UInt64

    init(_ desk: TestDesk, seed: UInt64) {
        self.desk = desk
        state = seed
    }

    func make(_ count: Int) async throws -> [TrackingCode] {
        var drawn = self
        var codes: [TrackingCode] = []
        for index in 0..<count { codes.append(try await drawn.one(index)) }
        return codes
    }

    /// Every mode in turn, each with lives of its own.
    private mutating func one(_ index: Int) async throws -> TrackingCode {
        let mode = [Mode.open, .anonymous, .secret, .anonymousAndSecret][index % 4]
        let cast = desk.cast
        var new = desk.newReport("Jalan penuh \(Self.word). Nomor saya \(Self.number).", mode: mode, agency: draw(3) == 0 ? cast.city : nil)
        (new.title, new.landmark) = (draw(2) == 0 ? "Telepon \(Self.number)" : "Jalan rusak", "Dekat \(Self.place)")
        let code = try await desk.office.submit(new).code
        guard draw(6) != 0 else { return code }
        let shown = PublicText(title: "Jalan \(Self.publicWord)", body: "Jalan penuh kerikil.")
        let target =
            draw(4) == 0
            ? Target(holder: Holder(agency: cast.neighbour), zone: .wib, unitPath: [])
            : desk.target([cast.roads, cast.health, nil][draw(3)])
        let isSensitive = draw(8) == 0
        try await desk.act(code, by: cast.verifier, publicText: shown) { texts in
            .verify(
                .init(
                    reportClass: .nonSupervisoryComplaint, category: cast.category, mode: isSensitive ? mode.joined(with: .secret) : mode,
                    target: target, routingReason: texts.write(TestDesk.reason, as: .routingReason, for: .office), isSensitive: isSensitive)
            )
        }
        for _ in 0..<draw(4) { await step(code) }
        return code
    }

    /// A step that the state does not allow is none.
    private mutating func step(_ code: TrackingCode) async {
        let (cast, desk) = (desk.cast, desk)
        let holder = try? await desk.stored(code).report.holder?.holder
        let admin = holder?.agency == cast.neighbour ? cast.neighbourAdmin : cast.admin
        switch draw(7) {
        case 0:
            _ = try? await desk.act(code, by: admin) { _ in
                .copy([Holder(agency: cast.neighbour), Holder(agency: cast.city, unit: cast.health)])
            }
        case 1:
            let id: ID<Contribution> = desk.office.ids.next()
            _ = try? await desk.act(code, by: admin) { texts in
                .askContribution(
                    id: id, of: desk.target(cast.health), question: texts.write("Berapa korban di sana?", as: .question, for: .office))
            }
        case 2: try? await desk.progress(code)
        case 3:
            let to = Target(holder: Holder(agency: cast.neighbour), zone: .wib, unitPath: [])
            _ = try? await desk.act(code, by: admin) { texts in
                .transfer(to: to, ground: texts.write(TestDesk.reason, as: .reason, for: .office))
            }
        case 4:
            _ = try? await desk.act(code, by: .reporter) { texts in
                .addInformation(texts.write("Saya tetap di \(Self.number).", as: .reply, for: .reporter), hasFiles: false)
            }
        case 5: try? await desk.answer(code)
        default: _ = try? await desk.act(code, by: .reporter) { _ in .raiseSecrecy(.secret, reason: nil) }
        }
    }

    private mutating func draw(_ below: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(below))
    }
}
