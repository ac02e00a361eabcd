/// The key of a policy row that is no clock of its own: a share, a limit, a reminder, a time of keeping (G.1).
public enum LimitKey: String, CaseIterable, Sendable, Codable {
    /// Per cent of the class days that the last holder has from his disposition (G.2.6).
    case holderShare
    /// Working days that a reopening gives at least (G.2.7).
    case reopenMin
    /// Working days that a shorter class leaves to react (G.2.8).
    case reclassMin
    case kipExtension = "kip.extension"
    /// Calendar days that waiting for the reporter may pause clocks, over the whole report (G.2.4).
    case pauseMax = "pause.max"
    /// Working days that a class of 14 may be extended; the classes of 60 have no extension.
    case extensionClass14 = "extension.class14"
    /// Working days that a class of 5 may be extended.
    case extensionClass5 = "extension.class5"
    case extensionFollowUp = "extension.followUp"
    /// Reminders of a window, each on its counted day.
    case completionReminderFirst = "completion.reminder.first"
    case completionReminderSecond = "completion.reminder.second"
    case completionReminderThird = "completion.reminder.third"
    case completionHolderReminderFirst = "completion.holder.reminder.first"
    case completionHolderReminderSecond = "completion.holder.reminder.second"
    case completionHolderReminderThird = "completion.holder.reminder.third"
    case reporterReplyReminderFirst = "reporterReply.reminder.first"
    case reporterReplyReminderSecond = "reporterReply.reminder.second"
    /// Reveals of one officer in a day; after them he is locked (E.3).
    case revealDaily = "reveal.daily"
    /// Calendar days after which a silent number must prove itself again (M.2).
    case smsQuiet = "sms.quiet"
    /// Certainty from which a routed report goes straight to the agency (F, door A); 0 to 1.
    case doorACertainty = "doorA.certainty"
    /// Calendar days that an unsent draft is kept (F row 1).
    case draftKeep = "draft.keep"
    /// Calendar days in which a spam archive can be undone at once (A10).
    case spamUndo = "spam.undo"
    /// Hours that an operator named for a visit sees name and contact (D).
    case visitOpen = "visit.open"
    /// Hours that an assistant sees his entry at most before the receipt is handed over (D).
    case assistantView = "assistant.view"
    /// Calendar days after closure when a sealed identity is destroyed (E.3).
    case identityKeep = "identity.keep"
    case identityKeepSupervisory = "identity.keep.supervisory"
    /// Working days in which a drawn answer is read by another person (C.2).
    case rereadWithin = "reread.within"
    /// Calendar days after which an empty seat is told to the leader (C.2).
    case rosterLetter = "roster.letter"
    /// Calendar days in which every seat must have acted once (C.2).
    case rosterLastAct = "roster.lastAct"
    /// Calendar days before the calendar ends when the operator is warned (G.2.10).
    case calendarWarning = "calendar.warning"
    /// Minutes between two signed heads of the transparency log while there is something new.
    case transparencyHead = "transparency.head"
}
