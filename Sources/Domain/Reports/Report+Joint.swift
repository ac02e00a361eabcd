extension Report {
    /// A neighbourhood may file it together: whoever has its link learns of it, so that it hides from nobody, accuses nobody, tells of no
    /// child, and is still open (X16).
    public var mayBeJoint: Bool {
        !mode.isSecret && !isSensitive && !isByChild && !isAccusationSaid && suspected.isEmpty && !hasLostReporter
            && ![.draft, .closed, .archived, .referredToOmbudsman].contains(state)
    }
}
