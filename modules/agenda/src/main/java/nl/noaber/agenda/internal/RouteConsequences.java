package nl.noaber.agenda.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.RouteOption;
import nl.noaber.agenda.RouteStanding;
import nl.noaber.agenda.RouteStep;
import nl.noaber.kernel.Problem;

/** What moving or cancelling a meeting changes for a route, said in sentences of the viewer's language. */
final class RouteConsequences {

    /** The fields of a meeting that make it so. */
    private static final String TIME = "time";

    private static final String STATE = "state";

    private static final Set<String> NO_SLIPS = Set.of("STEP_REACHED", "NOTHING_SLIPS");

    private final List<RouteStep> before;
    private final List<RouteStep> after;
    private final String field;
    private final List<Object> cause;
    private final Locale locale;
    private final List<Problem> said = new ArrayList<>();

    private RouteConsequences(
            List<RouteStep> before, List<RouteStep> after, String field, List<Object> cause, Locale locale) {
        this.before = before;
        this.after = after;
        this.field = field;
        this.cause = cause;
        this.locale = locale;
    }

    /**
     * All that changes; that nothing does when nothing does.
     *
     * @param after the same steps with the meeting at the other time
     */
    static List<Problem> of(
            List<RouteStep> before, List<RouteStep> after, MeetingId meeting, MeetingTime time, Locale locale) {
        RouteConsequences all = new RouteConsequences(
                before, after, TIME, List.of(title(before, meeting), RouteTexts.when(time, locale)), locale);
        all.missed();
        if (all.said.isEmpty()) {
            all.late();
        }
        all.uncertain();
        all.reached();
        if (all.said.isEmpty()) {
            all.say("NOTHING_SLIPS");
        }
        return all.said;
    }

    /**
     * What is not sure any more; nothing when it changes nothing.
     *
     * @param after the same steps without the meeting
     */
    static List<Problem> ofCancelling(List<RouteStep> before, List<RouteStep> after, MeetingId meeting, Locale locale) {
        RouteConsequences all = new RouteConsequences(before, after, STATE, List.of(title(before, meeting)), locale);
        all.come(RouteStanding.UNPLANNED, "STEP_CANCELLED");
        all.come(RouteStanding.UNCERTAIN, "STEP_OPEN");
        return all.said;
    }

    /** Whether it is something that somebody has to know before a meeting is moved or cancelled. */
    static boolean slips(Problem consequence) {
        return !NO_SLIPS.contains(consequence.code());
    }

    private static String title(List<RouteStep> steps, MeetingId meeting) {
        return steps.stream()
                .filter(step -> step.meeting() != null && step.meeting().id().equals(meeting))
                .findFirst()
                .orElseThrow()
                .title();
    }

    private void missed() {
        for (int index = 0; index < after.size(); index++) {
            RouteStep step = after.get(index);
            if (comesTo(index, RouteStanding.MISSED)
                    || (is(step, RouteStanding.MISSED)
                            && !Objects.equals(
                                    step.plan().next(), before.get(index).plan().next()))) {
                missed(step);
            }
        }
    }

    private void missed(RouteStep step) {
        RouteOption next = step.plan().next();
        if (next == null) {
            say("STEP_MISSED", step.title());
        } else {
            say(
                    next.byRhythm() ? "STEP_MISSED_RHYTHM" : "STEP_MISSED_NEXT",
                    step.title(),
                    RouteTexts.when(next.time(), locale));
        }
    }

    private void late() {
        for (int index = 0; index < after.size(); index++) {
            LocalDate latest = after.get(index).plan().latest();
            if (comesTo(index, RouteStanding.LATE) && latest != null) {
                say("STEP_LATE", after.get(index).title(), RouteTexts.day(latest, locale));
            }
        }
    }

    private void uncertain() {
        come(RouteStanding.UNCERTAIN, "STEP_UNCERTAIN");
    }

    private void come(RouteStanding standing, String code) {
        for (int index = 0; index < after.size(); index++) {
            if (comesTo(index, standing)) {
                say(code, after.get(index).title());
            }
        }
    }

    private void reached() {
        for (int index = 0; index < after.size(); index++) {
            if (is(before.get(index), RouteStanding.MISSED)
                    && !is(after.get(index), RouteStanding.MISSED)
                    && !is(after.get(index), RouteStanding.UNCERTAIN)) {
                say("STEP_REACHED", after.get(index).title());
            }
        }
    }

    private boolean comesTo(int index, RouteStanding standing) {
        return is(after.get(index), standing) && !is(before.get(index), standing);
    }

    private static boolean is(RouteStep step, RouteStanding standing) {
        return step.plan().standing() == standing;
    }

    private void say(String code, Object... more) {
        List<Object> arguments = new ArrayList<>(cause);
        arguments.addAll(List.of(more));
        said.add(new Problem(code, field, arguments));
    }
}
