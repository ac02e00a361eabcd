/// How far two raters of the same answers agree beyond chance (Cohen's kappa; M14). Below 0.6 the raters are brought together first.
public struct RaterAgreement: Hashable, Sendable {
    public let bothYes: Int
    public let onlyFirst: Int
    public let onlySecond: Int
    public let bothNo: Int

    public init(bothYes: Int, onlyFirst: Int, onlySecond: Int, bothNo: Int) {
        self.bothYes = bothYes
        self.onlyFirst = onlyFirst
        self.onlySecond = onlySecond
        self.bothNo = bothNo
    }

    /// Exact, 1 for full agreement, 0 for what chance gives; nil without answers, or where both said always the same.
    public var kappa: Fraction? {
        let all = Fraction(bothYes) + Fraction(onlyFirst) + Fraction(onlySecond) + Fraction(bothNo)
        let yes = (Fraction(bothYes) + Fraction(onlyFirst)) * (Fraction(bothYes) + Fraction(onlySecond))
        let no = (Fraction(bothNo) + Fraction(onlyFirst)) * (Fraction(bothNo) + Fraction(onlySecond))
        guard let agreed = (Fraction(bothYes) + Fraction(bothNo)) / all, let byChance = (yes + no) / (all * all) else { return nil }
        return (agreed - byChance) / (.one - byChance)
    }

    /// The raters must be brought together before their points count.
    public var needsCalibration: Bool { kappa.map { $0 < (Fraction(3, over: 5) ?? .one) } ?? false }
}
