package nl.noaber.web.agenda;

import java.time.LocalDate;

/**
 * A day before a meeting on which something has to be there.
 *
 * @param recessesKnown whether all recesses between them are known
 */
public record MeetingDeadline(String kind, LocalDate day, boolean recessesKnown) {}
