package nl.noaber.agenda.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingState;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.RouteDependency;
import nl.noaber.agenda.RoutePlan;
import nl.noaber.agenda.RouteStepDetails;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What may be written about one step of a route. */
final class RouteStepRules {

    private final List<RouteStepDetails> steps;
    private final int index;
    private final RouteStepDetails step;
    private final Set<Object> before;
    private final RouteKnown known;
    private final List<Problem> problems = new ArrayList<>();

    private RouteStepRules(List<RouteStepDetails> steps, int index, Set<Object> before, RouteKnown known) {
        this.steps = steps;
        this.index = index;
        this.step = steps.get(index);
        this.before = before;
        this.known = known;
    }

    /** @param before the meetings and bodies that the route has already */
    static List<Problem> problems(List<RouteStepDetails> steps, int index, Set<Object> before, RouteKnown known) {
        RouteStepRules rules = new RouteStepRules(steps, index, before, known);
        rules.texts();
        rules.days();
        rules.body();
        rules.meeting();
        rules.alternatives();
        rules.follows();
        return rules.problems;
    }

    /** That steps follow one another in a circle, with what they are called. */
    static List<Problem> cycle(List<RouteStepDetails> steps) {
        List<Integer> circle =
                RoutePlan.cycle(steps.stream().map(RouteStepDetails::follows).toList());
        if (circle.isEmpty()) {
            return List.of();
        }
        String names = circle.stream()
                .map(number -> number + " " + steps.get(number - 1).title())
                .collect(Collectors.joining(" → "));
        return List.of(Problem.of("ROUTE_IN_CIRCLE", "steps." + (circle.getFirst() - 1) + ".follows", names));
    }

    private String at(String field) {
        return "steps." + index + "." + field;
    }

    private void texts() {
        if (step.title().isEmpty()) {
            problems.add(Problem.of("STEP_WITHOUT_TITLE", at("title")));
        }
        Texts.atMost(problems, "TEXT_TOO_LONG", at("title"), step.title(), AgendaRoute.LONGEST_TITLE);
        Texts.atMost(problems, "TEXT_TOO_LONG", at("yields"), step.yields(), AgendaRoute.LONGEST_YIELD);
        Texts.atMost(problems, "TEXT_TOO_LONG", at("noLaterReason"), step.noLaterReason(), AgendaRoute.LONGEST_REASON);
    }

    private void days() {
        MeetingTime time = step.time();
        if (time != null && step.meeting() != null) {
            problems.add(Problem.of("STEP_TIME_TWICE", at("time")));
        }
        if (time instanceof MeetingTime.OnDay day && (day.from() != null || day.until() != null)) {
            problems.add(Problem.of("STEP_CLOCK_TIME", at("time")));
        }
        if (time != null && (isOut(time.earliest()) || isOut(time.latest()))) {
            problems.add(outOfBounds("time"));
        }
        if (step.noLaterThan() != null && isOut(step.noLaterThan())) {
            problems.add(outOfBounds("noLaterThan"));
        }
    }

    private static boolean isOut(LocalDate day) {
        return day.getYear() < Meeting.FIRST_YEAR || day.getYear() > Meeting.LAST_YEAR;
    }

    private Problem outOfBounds(String field) {
        return Problem.of(
                "YEAR_OUT_OF_BOUNDS",
                at(field),
                Integer.toString(Meeting.FIRST_YEAR),
                Integer.toString(Meeting.LAST_YEAR));
    }

    private void body() {
        GovernanceBodyId id = step.body();
        if (id == null || before.contains(id)) {
            return;
        }
        GovernanceBody body = known.bodies().get(id);
        if (body == null) {
            problems.add(Problem.of("NOT_FOUND", at("body")));
        } else if (body.withdrawn()) {
            problems.add(Problem.of("CHOSEN_IS_WITHDRAWN", at("body"), known.name(id)));
        }
    }

    private void meeting() {
        MeetingId id = step.meeting();
        if (id == null) {
            return;
        }
        Meeting meeting = known.meetings().get(id);
        if (!before.contains(id)) {
            chosen(meeting, "meeting");
        }
        GovernanceBodyId body = known.living(step.body());
        if (meeting != null && body != null && !body.equals(known.living(meeting.bodyId()))) {
            problems.add(Problem.of("MEETING_OF_OTHER_BODY", at("meeting"), known.name(meeting.bodyId())));
        }
    }

    private void chosen(@Nullable Meeting meeting, String field) {
        if (meeting == null) {
            problems.add(Problem.of("NOT_FOUND", at(field)));
        } else if (meeting.withdrawn()) {
            problems.add(Problem.of("MEETING_WITHDRAWN", at(field)));
        } else if (meeting.state() == MeetingState.CANCELLED) {
            problems.add(Problem.of("MEETING_CANCELLED", at(field)));
        }
    }

    private void alternatives() {
        if (step.alternatives().size() > AgendaRoute.MOST_ALTERNATIVES) {
            problems.add(Problem.of("TOO_MANY_CHOSEN", at("alternatives"), AgendaRoute.MOST_ALTERNATIVES));
        }
        step.alternatives().stream()
                .filter(id -> !before.contains(id))
                .forEach(id -> chosen(known.meetings().get(id), "alternatives"));
    }

    private void follows() {
        for (RouteDependency one : step.follows()) {
            if (one.step() == index + 1) {
                problems.add(Problem.of("STEP_FOLLOWS_ITSELF", at("follows"), step.title()));
            } else if (one.step() < 1 || one.step() > steps.size()) {
                problems.add(Problem.of("STEP_NOT_THERE", at("follows"), one.step(), steps.size()));
            }
            if (one.days() < 0 || one.days() > AgendaRoute.MOST_DAYS) {
                problems.add(Problem.of("DAYS_OUT_OF_BOUNDS", at("follows"), AgendaRoute.MOST_DAYS));
            }
        }
    }
}
