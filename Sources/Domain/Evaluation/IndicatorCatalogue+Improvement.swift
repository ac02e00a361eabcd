extension IndicatorCatalogue {
    /// Prevention, plans and recommendations.
    static let improvement = """
        id: M16
        kind: preventive
        grain: cluster
        count: isDoneWithEvidence = yes
        example: 5 x isDoneWithEvidence=yes | 1 x isDoneWithEvidence=no isRegistered=yes | 2 x isDoneWithEvidence=no isRegistered=no => 62.5
        example: nothing => NA

        id: M17
        kind: preventive
        grain: preventiveAction
        measure: change before after
        example: 1 x before=30 after=12 => -60.0
        example: 1 x before=0 after=4 => NA
        example: 1 x before=40 after=30 lastYearBefore=40 lastYearAfter=28 => -25.0
        example: nothing => NA

        id: M17.lastYear
        kind: beside
        grain: preventiveAction
        measure: change lastYearBefore lastYearAfter
        example: 1 x before=40 after=30 lastYearBefore=40 lastYearAfter=28 => -30.0

        id: M18
        kind: actionPlan
        grain: planActivity
        count: isVerified = yes
        example: 7 x isVerified=yes isAchieved=yes | 3 x isVerified=no isAchieved=yes | 2 x isVerified=no isAchieved=no => 58.3
        example: nothing => NA

        id: M19
        kind: actionPlan
        grain: recommendation
        count: recommendationState = accepted
        example: 6 x recommendationState=accepted | 2 x recommendationState=doneClaimed | 1 x recommendationState=overdue => 66.7
        example: nothing => NA
        """
}
