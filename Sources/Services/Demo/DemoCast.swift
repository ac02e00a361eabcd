/// Kind, place and things of one story: the same for its report and for its later life.
struct DemoCast {
    let kind: DemoKind
    let place: DemoPlace
    var slots: DemoSlots

    init(seed: UInt64, index: Int, world: DemoWorld) {
        var random = SplitMix64(seed: seed, index: index, stream: 1)
        kind = DemoKinds.pick(&random)
        place = world.place(&random)
        slots = DemoSlots(place: place, kind: kind, random: &random)
    }

    var target: DemoTarget {
        let level: RegionLevel
        switch kind.addressee {
        case .body(let slug): return .body(slug: slug)
        case .province: level = .province
        case .local: level = place.isInJakarta ? .province : .regency
        }
        return .government(of: place.code.ancestor(level) ?? place.code)
    }
}
