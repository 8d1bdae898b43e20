package nl.noaber.agenda;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided about an item.
 *
 * @param text as it was adopted
 * @param conditions under which; null when there are none
 * @param reference of the document that has it: D/25/754157; null when it is not known
 * @param unanimous whether nobody was against
 * @param votes null when they were not counted
 */
public record AgendaDecision(
        AgendaDecisionOutcome outcome,
        String text,
        LocalDate decidedOn,
        @Nullable String conditions,
        @Nullable String reference,
        boolean unanimous,
        @Nullable AgendaVotes votes) {

    public static final int LONGEST_TEXT = 4_000;
    public static final int LONGEST_CONDITIONS = 2_000;
    public static final int LONGEST_REFERENCE = 100;
}
