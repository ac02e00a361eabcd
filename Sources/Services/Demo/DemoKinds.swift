/// All kinds of matters of the demonstration and how often each comes.
enum DemoKinds {
    static let all: [DemoKind] = [
        .brokenRoad, .streetLight, .drainage, .fallenTree, .sidewalk, .garbage, .noise, .strayAnimals, .pollution, .identityCard,
        .familyCard,
        .landCertificate, .clinicQueue, .hospital, .healthInsurance, .admission, .schoolFees, .schoolMeals, .socialAid, .illegalLevy,
        .officerConduct,
        .illegalParking, .traffic, .publicTransport, .water, .electricity, .internet, .localTax, .businessPermit, .wages, .fertiliser,
        .cookingGas,
        .onlineLoan, .askRequirements, .askScholarship, .askBudget, .wishPark, .wishTransport, .wishService,
    ]

    private static let lots: [Int] = all.indices.flatMap { Array(repeating: $0, count: all[$0].weight) }

    static func pick(_ random: inout SplitMix64) -> DemoKind {
        all[lots[random.below(lots.count)]]
    }
}
