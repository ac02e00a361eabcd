extension IndicatorCatalogue {
    /// Endings, ratings, quality of answers, promises and trust.
    static let quality = """
        id: M10
        kind: followUpQuality
        grain: arrival
        count: standing = confirmedByReporter
        of: standing = confirmedByReporter silence resolvedWithEvidence
        example: 2 x standing=unverified | 1 x standing=awaitingReporter | 3 x standing=disposed | 1 x standing=inArbitration | 6 x standing=inProgress | 4 x standing=answered | 9 x standing=confirmedByReporter | 8 x standing=silence | 3 x standing=resolvedWithEvidence | 2 x standing=merged | 1 x standing=withdrawn | 2 x standing=archived => 45.0
        example: 1 x standing=answered => NA
        example: 1 x standing=silence => 0.0

        id: M10e
        kind: followUpQuality
        grain: arrival
        count: standing = resolvedWithEvidence
        of: standing = confirmedByReporter silence resolvedWithEvidence
        example: 2 x standing=unverified | 1 x standing=awaitingReporter | 3 x standing=disposed | 1 x standing=inArbitration | 6 x standing=inProgress | 4 x standing=answered | 9 x standing=confirmedByReporter | 8 x standing=silence | 3 x standing=resolvedWithEvidence | 2 x standing=merged | 1 x standing=withdrawn | 2 x standing=archived => 15.0
        example: nothing => NA

        id: M11
        kind: performance
        grain: arrival
        count: standing = silence
        of: standing = confirmedByReporter silence resolvedWithEvidence
        example: 2 x standing=unverified | 1 x standing=awaitingReporter | 3 x standing=disposed | 1 x standing=inArbitration | 6 x standing=inProgress | 4 x standing=answered | 9 x standing=confirmedByReporter | 8 x standing=silence | 3 x standing=resolvedWithEvidence | 2 x standing=merged | 1 x standing=withdrawn | 2 x standing=archived => 40.0
        example: 105 x standing=silence | 9 x standing=confirmedByReporter => 92.1
        example: nothing => NA

        id: M12
        kind: performance
        grain: closure
        count: isReopened = yes
        of: closure = confirmedByReporter silence resolvedWithEvidence
        example: 4 x closure=silence isReopened=yes | 46 x closure=silence isReopened=no => 8.0
        example: 2 x closure=merged => NA
        example: nothing => NA

        id: M12.open
        kind: beside
        grain: closure
        measure: count
        count: isReopenWindowOver = no
        of: closure = confirmedByReporter silence resolvedWithEvidence
        unit: number
        example: 2 x closure=silence isReopenWindowOver=no | 1 x closure=silence isReopenWindowOver=yes => 2

        id: M12r
        kind: performance
        grain: closure
        count: hasRecurred = yes
        of: closure = confirmedByReporter silence resolvedWithEvidence
        example: 3 x closure=silence hasRecurred=yes | 47 x closure=confirmedByReporter hasRecurred=no => 6.0

        id: M14
        kind: followUpQuality
        grain: answerReview
        measure: mean score
        unit: rubric
        example: 1 x score=1 | 1 x score=0.86 | 1 x score=0.57 | 1 x score=0.71 => 0.79
        example: nothing => NA
        example: 1 x score=0.5 => 0.50

        id: M14.substantive
        kind: followUpQuality
        grain: answerReview
        count: isSubstantive = yes
        example: 29 x isSubstantive=yes | 11 x isSubstantive=no => 72.5
        example: nothing => NA

        id: M14.twice
        kind: beside
        grain: answerReview
        count: raters >= 2
        example: 1 x raters=2 | 4 x raters=1 => 20.0

        id: M15
        kind: followUpQuality
        grain: rating
        measure: mean rating
        split: isAssisted
        unit: rating
        minimum: 5
        example: 2 x rating=5 | 2 x rating=4 | 1 x rating=3 | 1 x rating=2 => 3.8
        example: 1 x rating=5 | 2 x rating=4 | 1 x rating=3 => NA
        example: nothing => NA

        id: M15.channel
        kind: beside
        grain: rating
        measure: mean rating
        split: channel
        unit: rating
        minimum: 5
        example: 5 x rating=4 channel=web => 4.0

        id: M15.response
        kind: beside
        grain: closure
        count: isRated = yes
        of: closure = confirmedByReporter silence resolvedWithEvidence
        example: 6 x closure=silence isRated=yes | 34 x closure=silence isRated=no => 15.0
        example: nothing => NA

        id: M27
        kind: followUpQuality
        grain: promise
        count: isKept = yes
        of: isDue = yes
        example: 45 x isDue=yes isKept=yes | 3 x isDue=yes isKept=yes isMoved=yes | 4 x isDue=yes isKept=no isMoved=yes | 8 x isDue=yes isKept=no => 80.0
        example: 2 x isDue=no isKept=no => NA
        example: nothing => NA

        id: M29
        kind: beside
        grain: surveyAnswer
        count: answer >= 4
        split: surveyMode
        minimum: 30
        example: 84 x answer=5 | 36 x answer=3 => 70.0
        example: 15 x answer=4 | 3 x answer=1 => NA
        example: nothing => NA

        id: M31
        kind: beside
        grain: closure
        count: isDiscrimination = yes
        of: closure = confirmedByReporter silence resolvedWithEvidence; isComplaint = yes
        cell: 5
        example: 9 x closure=silence isComplaint=yes isDiscrimination=yes | 14 x closure=silence isComplaint=yes isDiscriminationProposed=yes | 277 x closure=silence isComplaint=yes => 3.0
        example: 3 x closure=silence isComplaint=yes isDiscrimination=yes | 297 x closure=silence isComplaint=yes => suppressed
        example: nothing => NA
        """
}
