package nl.noaber.agenda.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.RouteOption;
import nl.noaber.agenda.RouteStanding;
import nl.noaber.agenda.RouteStep;
import nl.noaber.kernel.Problem;

/** What moving a meeting changes for a route, said in sentences of the viewer's language. */
final class RouteConsequences {

    /** The field of a meeting that makes it so. */
    private static final String TIME = "time";

    private final List<RouteStep> before;
    private final List<RouteStep> after;
    private final String moved;
    private final String when;
    private final Locale locale;
    private final List<Problem> said = new ArrayList<>();

    private RouteConsequences(List<RouteStep> before, List<RouteStep> after, String moved, String when, Locale locale) {
        this.before = before;
        this.after = after;
        this.moved = moved;
        this.when = when;
        this.locale = locale;
    }

    /**
     * All that changes; that nothing does when nothing does.
     *
     * @param after the same steps with the meeting at the other time
     */
    static List<Problem> of(
            List<RouteStep> before, List<RouteStep> after, MeetingId meeting, MeetingTime time, Locale locale) {
        RouteStep at = before.stream()
                .filter(step -> step.meeting() != null && step.meeting().id().equals(meeting))
                .findFirst()
                .orElseThrow();
        RouteConsequences all = new RouteConsequences(before, after, at.title(), RouteTexts.when(time, locale), locale);
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

    /** Whether it is something that somebody has to know before a meeting is moved. */
    static boolean slips(Problem consequence) {
        return consequence.code().startsWith("STEP_MISSED")
                || consequence.code().equals("STEP_LATE");
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
        for (int index = 0; index < after.size(); index++) {
            if (comesTo(index, RouteStanding.UNCERTAIN)) {
                say("STEP_UNCERTAIN", after.get(index).title());
            }
        }
    }

    private void reached() {
        for (int index = 0; index < after.size(); index++) {
            if (is(before.get(index), RouteStanding.MISSED) && !is(after.get(index), RouteStanding.MISSED)) {
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
        List<Object> arguments = new ArrayList<>(List.of(moved, when));
        arguments.addAll(List.of(more));
        said.add(new Problem(code, TIME, arguments));
    }
}
