package nl.noaber.stakeholders;

import java.time.Period;

/** How often the team wants to be in touch. */
public enum ContactRhythm {
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12);

    private final Period period;

    ContactRhythm(int months) {
        this.period = Period.ofMonths(months);
    }

    /** The time that may pass between two contacts. */
    public Period period() {
        return period;
    }
}
