package nl.noaber.briefings.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import nl.noaber.agenda.AgendaDecisionOutcome;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.cofinancing.ContributionState;
import nl.noaber.contacts.Reception;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.Stance;

/** Days, amounts and states as a briefing has them, in Dutch whoever drafts it. */
final class DutchWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Viewer.DUTCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Viewer.DUTCH);

    private DutchWords() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant moment) {
        return day(moment.atZone(DutchTime.ZONE).toLocalDate());
    }

    /** A month stays a month. */
    static String date(PartialDate date) {
        return switch (date) {
            case PartialDate.Day(LocalDate day) -> day(day);
            case PartialDate.Month(var month) -> MONTH.format(month);
            case PartialDate.WholeYear(var year) -> year.toString();
        };
    }

    /** When a meeting is. */
    static String time(MeetingTime time) {
        return switch (time) {
            case MeetingTime.OnDay on -> day(on.day()) + (on.from() == null ? "" : ", " + on.from() + " uur");
            case MeetingTime.InMonth in -> MONTH.format(in.month());
            case MeetingTime.InSeason in ->
                switch (in.season()) {
                    case WINTER -> "winter " + in.year() + "/" + (in.year() + 1);
                    case SPRING -> "voorjaar " + in.year();
                    case SUMMER -> "zomer " + in.year();
                    case AUTUMN -> "najaar " + in.year();
                };
        };
    }

    /** Whole euros without cents. */
    static String euros(BigDecimal amount) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return "€ " + String.format(Viewer.DUTCH, whole ? "%,.0f" : "%,.2f", amount);
    }

    static String stance(Stance stance) {
        return switch (stance) {
            case SUPPORTER -> "medestander";
            case UNDECIDED -> "twijfelaar";
            case OPPONENT -> "tegenstander";
            case UNKNOWN -> "standpunt niet bekend";
        };
    }

    static String reception(Reception reception) {
        return switch (reception) {
            case SUPPORTS -> "steunt die";
            case OPEN -> "staat ervoor open";
            case DOUBTS -> "twijfelt";
            case REFUSES -> "wijst die af";
            case UNKNOWN -> "reactie niet bekend";
        };
    }

    static String state(ContributionState state) {
        return switch (state) {
            case IDEA -> "nog niet gevraagd";
            case REQUESTED -> "gevraagd";
            case PLEDGED -> "toegezegd";
            case COMMITTED -> "vastgelegd";
            case PAID -> "betaald";
            case REFUSED -> "geweigerd";
            case WITHDRAWN -> "ingetrokken";
        };
    }

    static String outcome(AgendaDecisionOutcome outcome) {
        return switch (outcome) {
            case ADOPTED -> "overeenkomstig voorstel";
            case ADOPTED_AMENDED -> "gewijzigd vastgesteld";
            case NOTED -> "voor kennisgeving aangenomen";
            case REJECTED -> "afgewezen";
            case POSTPONED -> "aangehouden";
        };
    }
}
