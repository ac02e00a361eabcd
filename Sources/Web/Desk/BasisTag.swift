/// Sources of rules as the reference data abbreviates them.
enum BasisTag: String, CaseIterable, Sendable {
    case own = "our rule"
    case local = "local, ministry rules"
    case p62 = "[P62]"
    case site24 = "[site24]"
    case pdp = "[PDP]"
    case ori = "[ORI]"
    case kip = "[KIP]"
    case pp76 = "[PP76]"
}
