extension Event {
    /// The bodies that read the report from this event on, or are asked to.
    public var recipients: [Holder] {
        switch self {
        case .disposed(let disposal): [disposal.target.holder]
        case .doorOpened(let target), .handledDirectly(let target), .disposedDown(let target, _): [target.holder]
        case .succeeded(let succession, _): [succession.heir.holder]
        case .transferOffered(let offer): [offer.to.holder]
        case .contributionAsked(let contribution): [contribution.from.holder]
        case .copied(let bodies): bodies
        default: []
        }
    }
}
