/// One body of the state that answers complaints: ministry, institution, province, regency, city, enterprise, university or mission;
/// the top of a tree of work units (instansi, K/L/D).
public enum Agency {}

/// One node under an agency that can hold a report (unit kerja, perangkat daerah, UPT, instansi vertikal).
public enum WorkUnit {}

/// One person who works in the system under his own name, whatever seat or duty he has.
public enum Officer {}

/// One node of the category tree of public services.
public enum Category {}

/// One file that came with a report, a follow-up or a reply.
public enum Attachment {}

/// One copy of a picture that the public sees, with parts blacked out.
public enum PublicCopy {}

/// One act of the holder that the reporter is told of (tindak lanjut): progress, question or answer.
public enum FollowUp {}

/// One handing of a report to a holder (disposisi).
public enum Disposition {}

/// One message of the reporter about his report (tanggapan).
public enum Reply {}

/// One version of an answer that is not yet approved.
public enum Draft {}
