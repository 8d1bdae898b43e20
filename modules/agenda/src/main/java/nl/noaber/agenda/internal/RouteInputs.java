package nl.noaber.agenda.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.noaber.access.UserId;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteChange;
import nl.noaber.agenda.AgendaRouteDetails;
import nl.noaber.agenda.AgendaRouteFilter;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.NewAgendaRoute;
import nl.noaber.agenda.RouteDependency;
import nl.noaber.agenda.RouteStepDetails;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** Reads the inputs about routes. An id that is of no such record stays one: of a record that is not there. */
final class RouteInputs {

    private static final UUID NOBODY = new UUID(0L, 0L);

    private RouteInputs() {}

    static AgendaRouteFilter filter(Input input) {
        return new AgendaRouteFilter(
                input.text("challenge") == null
                        ? null
                        : new ChallengeId(input.id("challenge", Challenge.TYPE).orElse(NOBODY)),
                input.text("meeting") == null ? null : meeting(input, "meeting"),
                Boolean.TRUE.equals(input.flag("withdrawn")));
    }

    static NewAgendaRoute planned(Viewer viewer, Input input) {
        return new NewAgendaRoute(
                new AgendaRouteId(ownId(input)),
                new AgendaRouteDetails(
                        input.requiredText("title"),
                        post(input, "lead"),
                        input.text("owner") == null ? new UserId(viewer.userId()) : user(input, "owner"),
                        visibility(input, "visibility"),
                        ids(input, "sharedWith", "Organisation", OrganisationId::new),
                        ids(input, "challenges", Challenge.TYPE, ChallengeId::new),
                        steps(input, "steps")));
    }

    static AgendaRouteChange updated(Input input) {
        return new AgendaRouteChange(
                input.patch("title", (sent, field) -> Objects.requireNonNullElse(sent.text(field), "")),
                input.patch("lead", RouteInputs::post),
                input.text("owner") == null ? Patch.kept() : input.patch("owner", RouteInputs::user),
                input.patch("visibility", RouteInputs::visibility),
                input.patch("sharedWith", (sent, field) -> ids(sent, field, "Organisation", OrganisationId::new)),
                input.patch("challenges", (sent, field) -> ids(sent, field, Challenge.TYPE, ChallengeId::new)),
                input.patch("steps", RouteInputs::steps));
    }

    static AgendaRouteId route(Input input) {
        return new AgendaRouteId(input.id("id", AgendaRoute.TYPE).orElse(NOBODY));
    }

    static MeetingId meeting(Input input, String field) {
        return new MeetingId(input.id(field, Meeting.TYPE).orElse(NOBODY));
    }

    /** What stands for a time in a step, and is none. */
    static List<Problem> wrongTimes(Input input) {
        List<Problem> problems = new ArrayList<>();
        List<Input> steps = input.inputs("steps");
        for (int index = 0; index < steps.size(); index++) {
            Problem problem = steps.get(index)
                    .input("time")
                    .map(MeetingTimes::read)
                    .orElse(MeetingTimes.NONE)
                    .problem();
            if (problem != null) {
                problems.add(
                        new Problem(problem.code(), "steps." + index + "." + problem.field(), problem.arguments()));
            }
        }
        return problems;
    }

    private static List<RouteStepDetails> steps(Input input, String field) {
        return input.inputs(field).stream().map(RouteInputs::step).toList();
    }

    private static RouteStepDetails step(Input step) {
        return new RouteStepDetails(
                step.requiredText("title"),
                step.text("yields"),
                step.text("body") == null
                        ? null
                        : new GovernanceBodyId(
                                step.id("body", GovernanceBody.TYPE).orElse(NOBODY)),
                step.text("meeting") == null ? null : meeting(step, "meeting"),
                step.input("time").map(time -> MeetingTimes.read(time).time()).orElse(null),
                step.date("noLaterThan"),
                step.text("noLaterReason"),
                ids(step, "alternatives", Meeting.TYPE, MeetingId::new),
                step.inputs("follows").stream()
                        .map(one -> new RouteDependency(
                                one.requiredNumber("step"), Objects.requireNonNullElse(one.number("days"), 0)))
                        .toList());
    }

    /** The client's own id for what is new, plain or as this type's; one of ours when it gave none. */
    private static UUID ownId(Input input) {
        String text = input.text("id");
        return text == null
                ? Ids.next()
                : Ids.parse(text)
                        .or(() -> input.id("id", AgendaRoute.TYPE))
                        .orElseGet(() -> Ids.named("agenda/" + AgendaRoute.TYPE + "/" + text));
    }

    private static Visibility visibility(Input input, String field) {
        return Objects.requireNonNullElse(input.choice(field, Visibility.class), Visibility.TEAM);
    }

    private static UserId user(Input input, String field) {
        return new UserId(input.id(field, "User").orElse(NOBODY));
    }

    private static @Nullable PostId post(Input input, String field) {
        return input.text(field) == null
                ? null
                : new PostId(input.id(field, "Post").orElse(NOBODY));
    }

    private static <T> Set<T> ids(Input input, String field, String type, Function<UUID, T> made) {
        List<UUID> found = input.ids(field, type);
        Set<T> ids = new HashSet<>();
        found.forEach(id -> ids.add(made.apply(id)));
        if (found.size() < input.size(field)) {
            ids.add(made.apply(NOBODY));
        }
        return ids;
    }
}
