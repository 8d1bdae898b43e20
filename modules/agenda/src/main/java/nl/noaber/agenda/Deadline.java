package nl.noaber.agenda;

import java.time.LocalDate;

/**
 * A day before a meeting on which something has to be there.
 *
 * @param rule by which it is counted back
 */
public record Deadline(DeadlineRule rule, LocalDate day) {

    public DeadlineKind kind() {
        return rule.kind();
    }
}
