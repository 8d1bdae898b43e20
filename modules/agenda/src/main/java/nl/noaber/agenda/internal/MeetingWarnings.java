package nl.noaber.agenda.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.noaber.agenda.Deadline;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.MeetingDetails;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.PublicHoliday;
import nl.noaber.kernel.Problem;
import nl.noaber.stakeholders.Organisation;
import org.jspecify.annotations.Nullable;

/** What is odd about the time of a meeting that is to come, as far as a change makes it so: refused once, and then accepted. */
final class MeetingWarnings {

    private static final String TIME = "time";
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final MeetingDetails details;
    private final @Nullable MeetingDetails stored;
    private final MeetingKnown known;
    private final LocalDate today;
    private final List<Problem> warnings = new ArrayList<>();

    private MeetingWarnings(
            MeetingDetails details, @Nullable MeetingDetails stored, MeetingKnown known, LocalDate today) {
        this.details = details;
        this.stored = stored;
        this.known = known;
        this.today = today;
    }

    /**
     * What the user does not know of yet.
     *
     * @param stored what is there already; null when it is new
     * @param accepted the codes of warnings that the user knows of
     */
    static List<Problem> of(
            MeetingDetails details,
            @Nullable MeetingDetails stored,
            MeetingKnown known,
            LocalDate today,
            Set<String> accepted) {
        MeetingWarnings warnings = new MeetingWarnings(details, stored, known, today);
        if (warnings.isToCome(details)) {
            warnings.deadlines();
            if (warnings.isOnOtherDays()) {
                warnings.day();
                warnings.end();
            }
        }
        return warnings.warnings.stream()
                .filter(warning -> !accepted.contains(warning.code()))
                .toList();
    }

    private boolean isToCome(MeetingDetails meeting) {
        return meeting.state().isToCome() && !meeting.time().latest().isBefore(today);
    }

    private boolean isOnOtherDays() {
        return stored == null
                || !isToCome(stored)
                || !stored.time().earliest().equals(details.time().earliest())
                || !stored.time().latest().equals(details.time().latest());
    }

    /** What had to be there cannot be in time any more; not said of one that was as late already. */
    private void deadlines() {
        LocalDate first = firstDay(details.time());
        boolean asLate = stored != null && isToCome(stored) && !first.isBefore(firstDay(stored.time()));
        if (known.body() == null || asLate) {
            return;
        }
        known.body().deadlinesBefore(first, known.recesses()).stream()
                .map(Deadline::day)
                .filter(day -> day.isBefore(today))
                .reduce((_, last) -> last)
                .ifPresent(day -> warnings.add(Problem.of("DEADLINE_PASSED", TIME, day)));
    }

    /** The first day that it still can be. */
    private LocalDate firstDay(MeetingTime time) {
        return time.earliest().isBefore(today) ? today : time.earliest();
    }

    private void day() {
        if (!(details.time() instanceof MeetingTime.OnDay onDay)) {
            return;
        }
        LocalDate day = onDay.day();
        if (PublicHoliday.on(day).isPresent()) {
            warnings.add(Problem.of("ON_HOLIDAY", TIME, day));
        } else if (WEEKEND.contains(day.getDayOfWeek())) {
            warnings.add(Problem.of("ON_WEEKEND", TIME, day));
        }
        GovernanceBody body = known.body();
        if (body != null && known.recesses().stream().anyMatch(recess -> body.keeps(recess, day))) {
            warnings.add(Problem.of("IN_RECESS", TIME, day));
        }
    }

    private void end() {
        Organisation organisation = known.organisation();
        if (organisation != null
                && !(organisation.existsOn(details.time().earliest())
                        && organisation.existsOn(details.time().latest()))) {
            warnings.add(Problem.of("BODY_ENDS", TIME, organisation.name()));
        }
    }
}
