package nl.noaber.programmes.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.kernel.PartialDate;
import nl.noaber.programmes.BudgetChapter;
import nl.noaber.programmes.CalendarCycle;
import nl.noaber.programmes.CalendarMoment;
import nl.noaber.programmes.Certainty;
import nl.noaber.programmes.DateStatus;
import nl.noaber.programmes.Source;
import org.jspecify.annotations.Nullable;

/**
 * A row of the calendar's register, as it is stored.
 *
 * @param position its place in the register
 * @param momentKey its key there
 * @param series the yearly moment of which it is the pattern or one year; null for what happens once
 * @param rule the rule of its series, as {@link RecurrenceText} reads it; null when no rule is known
 * @param ruleStatus how a date is known that follows from the rule; null with the rule
 * @param roundOffset the year in which it falls minus the budget year it belongs to; null when it belongs to none
 */
record CalendarRow(
        UUID id,
        int position,
        String momentKey,
        @Nullable String series,
        @Nullable String rule,
        @Nullable DateStatus ruleStatus,
        @Nullable Integer roundOffset,
        String nameNl,
        String nameEn,
        CalendarCycle cycle,
        @Nullable String actor,
        String recurrenceNl,
        String recurrenceEn,
        @Nullable String startsOn,
        @Nullable String endsOn,
        DateStatus dateStatus,
        @Nullable String actionNl,
        @Nullable String actionEn,
        @Nullable Integer leadWeeks,
        String source,
        Certainty certainty) {

    Optional<PartialDate> date() {
        return Optional.ofNullable(startsOn).flatMap(PartialDate::parse);
    }

    @Nullable
    PartialDate until() {
        return endsOn == null ? null : PartialDate.parse(endsOn).orElse(null);
    }

    /** What this row says, with another key, date and status. */
    CalendarMoment moment(Locale language, List<BudgetChapter> chapters, String key, When when) {
        boolean dutch = language.getLanguage().equals("nl");
        return new CalendarMoment(
                key,
                dutch ? nameNl : nameEn,
                cycle,
                actor,
                dutch ? recurrenceNl : recurrenceEn,
                when.date(),
                when.until(),
                when.status(),
                chapters,
                dutch ? actionNl : actionEn,
                leadWeeks,
                when.source());
    }

    /** When the register itself says it is. */
    When registered() {
        return new When(date().orElse(null), until(), dateStatus, origin());
    }

    Source origin() {
        return new Source(source, certainty);
    }

    /** When a moment is, and how that is known. */
    record When(@Nullable PartialDate date, @Nullable PartialDate until, DateStatus status, Source source) {}
}
