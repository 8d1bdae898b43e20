package nl.noaber.agenda.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingDetails;
import nl.noaber.agenda.MeetingState;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Visibility;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What may be written about a meeting. */
final class MeetingRules {

    private final MeetingDetails details;
    private final @Nullable MeetingDetails stored;
    private final MeetingKnown known;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    private MeetingRules(MeetingDetails details, @Nullable MeetingDetails stored, MeetingKnown known, LocalDate today) {
        this.details = details;
        this.stored = stored;
        this.known = known;
        this.today = today;
    }

    /**
     * What is wrong with it.
     *
     * @param stored what is there already; null when it is new
     */
    static List<Problem> problems(
            MeetingDetails details, @Nullable MeetingDetails stored, MeetingKnown known, LocalDate today) {
        MeetingRules rules = new MeetingRules(details, stored, known, today);
        rules.texts();
        rules.sharing();
        rules.state();
        if (rules.isAtAnotherTime()) {
            rules.time();
            rules.body();
        }
        return rules.problems;
    }

    private boolean isAtAnotherTime() {
        return stored == null || !stored.time().equals(details.time());
    }

    private void texts() {
        Texts.atMost(problems, "NAME_TOO_LONG", "name", Texts.lineOrNull(details.name()), Meeting.LONGEST_NAME);
        Texts.atMost(problems, "PLACE_TOO_LONG", "place", Texts.lineOrNull(details.place()), Meeting.LONGEST_PLACE);
    }

    private void time() {
        if (details.time().latest().getYear() < Meeting.FIRST_YEAR
                || details.time().earliest().getYear() > Meeting.LAST_YEAR) {
            problems.add(Problem.of(
                    "YEAR_OUT_OF_BOUNDS",
                    "time",
                    Integer.toString(Meeting.FIRST_YEAR),
                    Integer.toString(Meeting.LAST_YEAR)));
        } else if (details.time() instanceof MeetingTime.OnDay day) {
            clock(day);
        }
    }

    private void clock(MeetingTime.OnDay day) {
        LocalTime from = day.from();
        LocalTime until = day.until();
        if (day.isSkipped()) {
            problems.add(Problem.of("TIME_SKIPPED", "time.from", day.day()));
        } else if (until != null && from == null) {
            problems.add(Problem.of("START_MISSING", "time.from"));
        } else if (until != null && from != null && !until.isAfter(from)) {
            problems.add(Problem.of("ENDS_BEFORE_START", "time.until"));
        }
    }

    private void body() {
        Organisation organisation = known.organisation();
        if (organisation == null) {
            problems.add(Problem.of("NOT_FOUND", "body"));
        } else if (stored == null && (organisation.withdrawn() || isBodyWithdrawn())) {
            problems.add(Problem.of("CHOSEN_IS_WITHDRAWN", "body", organisation.name()));
        } else if (!organisation.existsOn(details.time().earliest())
                && !organisation.existsOn(details.time().latest())) {
            problems.add(Problem.of("BODY_ENDED", stored == null ? "body" : "time", organisation.name()));
        }
    }

    private boolean isBodyWithdrawn() {
        return known.body() != null && known.body().withdrawn();
    }

    private void state() {
        if (details.state() == MeetingState.HELD && details.time().earliest().isAfter(today)) {
            problems.add(Problem.of("NOT_HELD_YET", "state"));
        }
    }

    private void sharing() {
        if (details.visibility() == Visibility.CONFIDENTIAL) {
            problems.add(Problem.of("NEVER_CONFIDENTIAL", "visibility"));
        }
        if (details.visibility() != Visibility.SHARED && !details.sharedWith().isEmpty()) {
            problems.add(Problem.of("NOT_SHARED", "sharedWith"));
        }
        if (details.visibility() == Visibility.SHARED && details.sharedWith().isEmpty()) {
            problems.add(Problem.of("SHARED_WITH_NOBODY", "sharedWith"));
        }
        Set<OrganisationId> before = stored == null ? Set.of() : stored.sharedWith();
        details.sharedWith().stream().filter(id -> !before.contains(id)).forEach(this::chosen);
    }

    private void chosen(OrganisationId id) {
        Organisation organisation = known.organisations().get(id);
        if (organisation == null) {
            problems.add(Problem.of("NOT_FOUND", "sharedWith"));
        } else if (organisation.withdrawn()) {
            problems.add(Problem.of("CHOSEN_IS_WITHDRAWN", "sharedWith", organisation.name()));
        }
    }
}
