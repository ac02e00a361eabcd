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
    /// Calendar days that the receipt of a letter or call may lie back when an assistant enters it.
    case assistantBackdate = "assistant.backdate"
    /// Calendar days after closure when a sealed identity is destroyed (E.3).
    case identityKeep = "identity.keep"
    case identityKeepSupervisory = "identity.keep.supervisory"
    /// Calendar days that a letter which is sent, or has nobody to go to, is remembered.
    case letterKeep = "letter.keep"
    /// Calendar days that an ended session of an officer is remembered.
    case sessionKeep = "session.keep"
    /// Calendar days that the answer to a form is kept for the same form sent again.
    case formKeep = "form.keep"
    /// Calendar days that the office's own register of reveals and looks is kept after them; the report's history tells them longer.
    case revealKeep = "reveal.keep"
    /// Calendar days that the office's log keeps who did what: after them the words and the person go, and the entry stays.
    case logKeep = "log.keep"
    /// Calendar days that a proof of control of a contact is kept after it was asked for.
    case contactProofKeep = "contact.proof.keep"
    /// Hours for which the link that proves control of a contact works.
    case contactProofOpen = "contact.proof.open"
    /// Letters with such a link that one report may cause in a day.
    case contactProofDaily = "contact.proof.daily"
    /// Calendar days for which a secure link opens one case to a body without an account.
    case bodyLinkOpen = "body.link.open"
    /// Calendar days after the end of a report when its reporter is asked how he fares, if he wished it (F.2).
    case aftercareFirst = "aftercare.first"
    case aftercareSecond = "aftercare.second"
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
    /// A step of an operating procedure is offered for revision once more than so many per cent of a quarter's cases departed from it.
    case sopRevision = "sop.revision"
    /// Reports alike in one regency from which on they are a surge within ``surgeHours``, or a cluster within ``clusterDays``.
    case surgeReports = "surge.reports"
    /// Hours within which reports alike are a surge.
    case surgeHours = "surge.hours"
    /// Calendar days within which reports alike call for a lasting remedy.
    case clusterDays = "cluster.days"
    /// Reports of one network in a day, beyond which the next are checked after the others: where the device has done its work, where
    /// only the form's age speaks for a person, and where a program sends.
    case intakeProved = "intake.proved"
    case intakeAged = "intake.aged"
    case intakeProgram = "intake.program"
    /// Seconds that a person takes at least from the first page of a report to sending it.
    case formAgeLeast = "form.age.least"
    /// Hours after which a page that was drawn no longer speaks for its form.
    case formAgeMost = "form.age.most"
    /// Zero bits of each part of the work that a device does while a report is written.
    case formWork = "form.work"
    /// Marks of abuse on reports of one browser from which on its next reports are checked after the others.
    case markSlowCount = "mark.slow.count"
    /// Calendar days for which such a mark counts.
    case markSlowDays = "mark.slow.days"
    /// Readers who do not understand a sentence of an answer from which on it is said in other words (X10).
    case unclearTaps = "unclear.taps"
    /// Working days for that.
    case unclearRewrite = "unclear.rewrite"
    /// Calendar days that a report keeps by what its browser is known again.
    case senderKeep = "sender.keep"
    /// Hours that a draft is kept which its network began beyond its share.
    case draftKeepCrowded = "draft.keep.crowded"
}
