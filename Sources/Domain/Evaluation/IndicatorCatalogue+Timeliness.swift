extension IndicatorCatalogue {
    /// Duties with due dates, days, routes and the inspectorate's tasks.
    static let timeliness = """
        id: M06
        kind: performance
        grain: verification
        count: outcome = onTime
        of: outcome != notYetDue
        example: 41 x outcome=onTime | 6 x outcome=late | 3 x outcome=overdue | 9 x outcome=notYetDue => 82.0
        example: 1 x outcome=notYetDue => NA
        example: nothing => NA
        example: 1 x outcome=late => 0.0

        id: M07
        kind: performance
        grain: firstFollowUp
        count: outcome = onTime
        of: outcome != notYetDue
        example: 28 x outcome=onTime | 8 x outcome=late | 4 x outcome=late isExtended=yes => 70.0
        example: nothing => NA
        example: 1 x outcome=onTime => 100.0

        id: M08
        kind: performance
        grain: classRound
        count: outcome = onTime
        of: outcome != notYetDue
        last: yes
        example: 14 x outcome=onTime | 4 x outcome=late | 1 x subject=A outcome=late | 1 x subject=A outcome=late round=2 | 1 x subject=B outcome=late | 1 x subject=B outcome=late round=2 => 70.0
        example: nothing => NA
        example: 1 x subject=A outcome=onTime => 100.0

        id: M08.class
        kind: performance
        grain: classRound
        count: outcome = onTime
        of: outcome != notYetDue
        last: yes
        split: class
        example: 1 x outcome=onTime class=aspiration | 1 x outcome=late class=aspiration => 50.0

        id: M08.extended
        kind: beside
        grain: classRound
        count: isExtended = yes
        of: outcome != notYetDue
        last: yes
        example: 1 x outcome=late isExtended=yes | 3 x outcome=onTime isExtended=no => 25.0

        id: M08.asExtended
        kind: beside
        grain: classRound
        count: isOnTimeAsExtended = yes
        of: outcome != notYetDue
        last: yes
        example: 1 x outcome=late isOnTimeAsExtended=yes | 1 x outcome=late isOnTimeAsExtended=no => 50.0

        id: M08.reclassified
        kind: beside
        grain: classRound
        count: isReclassified = yes
        of: outcome != notYetDue
        last: yes
        example: 1 x outcome=onTime isReclassified=yes | 1 x outcome=onTime isReclassified=no => 50.0

        id: M09.median
        kind: performance
        grain: duration
        measure: median workingDays
        of: clock = class
        last: yes
        unit: workingDays
        example: 1 x clock=class workingDays=1 | 2 x clock=class workingDays=2 | 1 x clock=class workingDays=3 | 1 x clock=class workingDays=5 | 1 x clock=class workingDays=8 | 1 x clock=class workingDays=13 => 3.0
        example: nothing => NA
        example: 1 x clock=class workingDays=4 => 4.0

        id: M09.mean
        kind: performance
        grain: duration
        measure: mean workingDays
        of: clock = class
        last: yes
        unit: workingDays
        example: 1 x clock=class workingDays=1 | 2 x clock=class workingDays=2 | 1 x clock=class workingDays=3 | 1 x clock=class workingDays=5 | 1 x clock=class workingDays=8 | 1 x clock=class workingDays=13 => 4.9
        example: nothing => NA
        example: 1 x clock=class workingDays=4 => 4.0

        id: M09.p90
        kind: performance
        grain: duration
        measure: p90 workingDays
        of: clock = class
        last: yes
        unit: workingDays
        example: 1 x clock=class workingDays=1 | 2 x clock=class workingDays=2 | 1 x clock=class workingDays=3 | 1 x clock=class workingDays=5 | 1 x clock=class workingDays=8 | 1 x clock=class workingDays=13 => 13.0
        example: nothing => NA
        example: 1 x clock=class workingDays=4 => 4.0

        id: M09.firstFollowUp.median
        kind: beside
        grain: duration
        measure: median workingDays
        of: clock = firstFollowUp
        unit: workingDays
        example: 1 x clock=firstFollowUp workingDays=1 | 2 x clock=firstFollowUp workingDays=2 | 1 x clock=firstFollowUp workingDays=3 | 1 x clock=firstFollowUp workingDays=5 | 1 x clock=firstFollowUp workingDays=8 | 1 x clock=firstFollowUp workingDays=13 => 3.0
        example: nothing => NA
        example: 1 x clock=firstFollowUp workingDays=4 => 4.0

        id: M09.firstFollowUp.mean
        kind: beside
        grain: duration
        measure: mean workingDays
        of: clock = firstFollowUp
        unit: workingDays
        example: 1 x clock=firstFollowUp workingDays=1 | 2 x clock=firstFollowUp workingDays=2 | 1 x clock=firstFollowUp workingDays=3 | 1 x clock=firstFollowUp workingDays=5 | 1 x clock=firstFollowUp workingDays=8 | 1 x clock=firstFollowUp workingDays=13 => 4.9
        example: nothing => NA
        example: 1 x clock=firstFollowUp workingDays=4 => 4.0

        id: M09.firstFollowUp.p90
        kind: beside
        grain: duration
        measure: p90 workingDays
        of: clock = firstFollowUp
        unit: workingDays
        example: 1 x clock=firstFollowUp workingDays=1 | 2 x clock=firstFollowUp workingDays=2 | 1 x clock=firstFollowUp workingDays=3 | 1 x clock=firstFollowUp workingDays=5 | 1 x clock=firstFollowUp workingDays=8 | 1 x clock=firstFollowUp workingDays=13 => 13.0
        example: nothing => NA
        example: 1 x clock=firstFollowUp workingDays=4 => 4.0

        id: M09.verification.median
        kind: beside
        grain: duration
        measure: median workingDays
        of: clock = verification
        unit: workingDays
        example: 1 x clock=verification workingDays=1 | 2 x clock=verification workingDays=2 | 1 x clock=verification workingDays=3 | 1 x clock=verification workingDays=5 | 1 x clock=verification workingDays=8 | 1 x clock=verification workingDays=13 => 3.0
        example: nothing => NA
        example: 1 x clock=verification workingDays=4 => 4.0

        id: M09.verification.mean
        kind: beside
        grain: duration
        measure: mean workingDays
        of: clock = verification
        unit: workingDays
        example: 1 x clock=verification workingDays=1 | 2 x clock=verification workingDays=2 | 1 x clock=verification workingDays=3 | 1 x clock=verification workingDays=5 | 1 x clock=verification workingDays=8 | 1 x clock=verification workingDays=13 => 4.9
        example: nothing => NA
        example: 1 x clock=verification workingDays=4 => 4.0

        id: M09.verification.p90
        kind: beside
        grain: duration
        measure: p90 workingDays
        of: clock = verification
        unit: workingDays
        example: 1 x clock=verification workingDays=1 | 2 x clock=verification workingDays=2 | 1 x clock=verification workingDays=3 | 1 x clock=verification workingDays=5 | 1 x clock=verification workingDays=8 | 1 x clock=verification workingDays=13 => 13.0
        example: nothing => NA
        example: 1 x clock=verification workingDays=4 => 4.0

        id: M13
        kind: performance
        grain: disposition
        count: isMisrouted = yes
        split: router
        example: 10 x isMisrouted=yes | 70 x isMisrouted=no => 12.5
        example: nothing => NA

        id: M26
        kind: performance
        grain: apipTask
        count: outcome = onTime; hasNote = yes
        of: outcome != notYetDue
        split: handlerIsInspectorate
        example: 17 x outcome=onTime hasNote=yes | 2 x outcome=onTime hasNote=no | 1 x outcome=overdue hasNote=no => 85.0
        example: nothing => NA
        """
}
