extension IndicatorCatalogue {
    /// What arrived, what became of it, and which bodies take part.
    static let handling = """
        id: M01
        kind: performance
        grain: arrival
        count: standing = inProgress answered confirmedByReporter silence resolvedWithEvidence
        example: 12 x standing=inProgress | 77 x standing=confirmedByReporter | 126 x standing=disposed => 41.4
        example: 2 x standing=unverified | 1 x standing=awaitingReporter | 3 x standing=disposed | 1 x standing=inArbitration | 6 x standing=inProgress | 4 x standing=answered | 9 x standing=confirmedByReporter | 8 x standing=silence | 3 x standing=resolvedWithEvidence | 2 x standing=merged | 1 x standing=withdrawn | 2 x standing=archived => 71.4
        example: nothing => NA
        example: 1 x standing=answered => 100.0

        id: M01.net
        kind: performance
        grain: arrival
        count: standing = inProgress answered confirmedByReporter silence resolvedWithEvidence
        of: standing != merged withdrawn
        example: 2 x standing=unverified | 1 x standing=awaitingReporter | 3 x standing=disposed | 1 x standing=inArbitration | 6 x standing=inProgress | 4 x standing=answered | 9 x standing=confirmedByReporter | 8 x standing=silence | 3 x standing=resolvedWithEvidence | 2 x standing=merged | 1 x standing=withdrawn | 2 x standing=archived => 76.9
        example: 1 x standing=merged => NA

        id: M01.inProgress
        kind: beside
        grain: arrival
        count: standing = inProgress
        example: 12 x standing=inProgress | 77 x standing=confirmedByReporter | 126 x standing=disposed => 5.6
        example: nothing => NA

        id: M01s
        kind: performance
        grain: arrival
        count: isSubstantive = yes
        example: 2 x standing=unverified | 4 x standing=disposed | 4 x standing=inProgress isSubstantive=no | 2 x standing=inProgress isSubstantive=yes | 4 x standing=answered isSubstantive=yes | 20 x standing=silence isSubstantive=yes | 2 x standing=merged | 1 x standing=withdrawn | 3 x standing=archived => 61.9
        example: nothing => NA

        id: M01s.net
        kind: performance
        grain: arrival
        count: isSubstantive = yes
        of: standing != merged withdrawn
        example: 2 x standing=unverified | 4 x standing=disposed | 4 x standing=inProgress isSubstantive=no | 2 x standing=inProgress isSubstantive=yes | 4 x standing=answered isSubstantive=yes | 20 x standing=silence isSubstantive=yes | 2 x standing=merged | 1 x standing=withdrawn | 3 x standing=archived => 66.7

        id: M02
        kind: performance
        grain: arrival
        count: standing = confirmedByReporter silence resolvedWithEvidence
        example: 12 x standing=inProgress | 77 x standing=confirmedByReporter | 126 x standing=disposed => 35.8
        example: 2 x standing=unverified | 1 x standing=awaitingReporter | 3 x standing=disposed | 1 x standing=inArbitration | 6 x standing=inProgress | 4 x standing=answered | 9 x standing=confirmedByReporter | 8 x standing=silence | 3 x standing=resolvedWithEvidence | 2 x standing=merged | 1 x standing=withdrawn | 2 x standing=archived => 47.6
        example: nothing => NA
        example: 1 x standing=silence => 100.0

        id: M02.net
        kind: performance
        grain: arrival
        count: standing = confirmedByReporter silence resolvedWithEvidence
        of: standing != merged withdrawn
        example: 2 x standing=unverified | 1 x standing=awaitingReporter | 3 x standing=disposed | 1 x standing=inArbitration | 6 x standing=inProgress | 4 x standing=answered | 9 x standing=confirmedByReporter | 8 x standing=silence | 3 x standing=resolvedWithEvidence | 2 x standing=merged | 1 x standing=withdrawn | 2 x standing=archived => 51.3

        id: M02.silence
        kind: beside
        grain: arrival
        count: standing = silence
        example: 2 x standing=unverified | 1 x standing=awaitingReporter | 3 x standing=disposed | 1 x standing=inArbitration | 6 x standing=inProgress | 4 x standing=answered | 9 x standing=confirmedByReporter | 8 x standing=silence | 3 x standing=resolvedWithEvidence | 2 x standing=merged | 1 x standing=withdrawn | 2 x standing=archived => 19.0

        id: M02.merged
        kind: beside
        grain: arrival
        count: standing = merged
        example: 2 x standing=unverified | 1 x standing=awaitingReporter | 3 x standing=disposed | 1 x standing=inArbitration | 6 x standing=inProgress | 4 x standing=answered | 9 x standing=confirmedByReporter | 8 x standing=silence | 3 x standing=resolvedWithEvidence | 2 x standing=merged | 1 x standing=withdrawn | 2 x standing=archived => 4.8

        id: M02.withdrawn
        kind: beside
        grain: arrival
        count: standing = withdrawn
        example: 2 x standing=unverified | 1 x standing=awaitingReporter | 3 x standing=disposed | 1 x standing=inArbitration | 6 x standing=inProgress | 4 x standing=answered | 9 x standing=confirmedByReporter | 8 x standing=silence | 3 x standing=resolvedWithEvidence | 2 x standing=merged | 1 x standing=withdrawn | 2 x standing=archived => 2.4

        id: M02.labels
        kind: beside
        grain: arrival
        measure: count
        split: label ofWhole
        unit: number
        example: 3 x label=finished | 2 x label=archived => 5
        example: nothing => 0

        id: M02.handedOver
        kind: beside
        grain: handover
        measure: count
        unit: number
        example: 4 x => 4
        example: nothing => 0

        id: M03
        kind: performance
        grain: body
        count: hasTeamDecree = yes
        example: 11 x hasTeamDecree=yes | 1 x hasTeamDecree=no => 91.7
        example: nothing => NA

        id: M03.roster
        kind: beside
        grain: body
        count: isRosterComplete = yes
        example: 1 x isRosterComplete=yes | 3 x isRosterComplete=no => 25.0

        id: M04
        kind: performance
        grain: body
        count: hasLogin = yes
        example: 10 x hasLogin=yes | 2 x hasLogin=no => 83.3
        example: nothing => NA

        id: M04s
        kind: performance
        grain: body
        count: hasActedOrNoneWaited = yes
        example: 10 x hasActedOrNoneWaited=yes | 2 x hasActedOrNoneWaited=no hasLogin=yes => 83.3

        id: M05
        kind: performance
        grain: body
        count: followUpRate >= 50
        example: 122 x followUpRate=50 | 521 x followUpRate=49 | 10 x => 18.7
        example: 1 x followUpRate=4999/100 => 0.0
        example: nothing => NA

        id: M05.net
        kind: performance
        grain: body
        count: followUpRate >= 50
        of: followUpRate told
        example: 1 x followUpRate=50 | 1 x followUpRate=20 | 3 x => 50.0
        example: 3 x => NA

        id: M20
        kind: beside
        grain: arrival
        measure: growth
        of: isByStaff = no
        example: 1170 x isByStaff=no | 30 x isByStaff=yes | last 1000 x isByStaff=no => 17.0
        example: 40 x isByStaff=no => NA
        example: last 4 x isByStaff=no => -100.0

        id: M20.withoutBursts
        kind: beside
        grain: arrival
        measure: growth
        of: isByStaff = no; isBurst != yes
        example: 12 x isByStaff=no isBurst=no | 90 x isByStaff=no isBurst=yes | last 10 x isByStaff=no isBurst=no => 20.0

        id: M21
        kind: beside
        grain: arrival
        count: standing = archived
        split: archiveCode ofWhole
        example: 2 x standing=archived archiveCode=A02 | 6 x standing=archived archiveCode=A03 | 9 x standing=archived archiveCode=A08 | 3 x standing=archived archiveCode=A10 | 230 x standing=answered => 8.0
        example: nothing => NA

        id: M21.appealUpheld
        kind: beside
        grain: appeal
        count: decision = upheld
        of: appeal = archive; decision != open
        example: 3 x appeal=archive decision=upheld | 4 x appeal=archive decision=refused | 2 x appeal=archive decision=open => 42.9
        example: 2 x appeal=archive decision=open => NA

        id: M22
        kind: performance
        grain: backlog
        count: isPastClassDue = yes
        example: 13 x isPastClassDue=yes | 47 x isPastClassDue=no => 21.7
        example: nothing => NA

        id: M30
        kind: beside
        grain: arrival
        count: isSecret = yes
        split: hiddenBy ofWhole
        example: 30 x isSecret=yes hiddenBy=reporter | 12 x isSecret=yes hiddenBy=forced | 8 x isSecret=yes hiddenBy=officer | 350 x isSecret=no hiddenBy=nobody => 12.5
        example: nothing => NA

        id: M30.officer
        kind: beside
        grain: arrival
        count: hiddenBy = officer
        example: 30 x hiddenBy=reporter | 12 x hiddenBy=forced | 8 x hiddenBy=officer | 350 x hiddenBy=nobody => 2.0
        """
}
