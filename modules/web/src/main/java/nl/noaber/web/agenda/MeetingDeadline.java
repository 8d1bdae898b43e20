package nl.noaber.web.agenda;

import java.time.LocalDate;

/** A day before a meeting on which something has to be there. */
public record MeetingDeadline(String kind, LocalDate day) {}
