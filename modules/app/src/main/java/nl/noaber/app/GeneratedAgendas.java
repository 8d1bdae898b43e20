package nl.noaber.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import nl.noaber.access.UserId;
import nl.noaber.agenda.AgendaItemDetails;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaItemKind;
import nl.noaber.agenda.AgendaItems;
import nl.noaber.agenda.AgendaRouteDetails;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.AgendaRoutes;
import nl.noaber.agenda.AgendaSubjects;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.MeetingDetails;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.Meetings;
import nl.noaber.agenda.NewAgendaItem;
import nl.noaber.agenda.NewAgendaRoute;
import nl.noaber.agenda.NewMeeting;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.RouteDependency;
import nl.noaber.agenda.RouteStepDetails;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;

/** The meetings that the generator makes over four years, with their agenda items, and routes of eight steps along them. */
final class GeneratedAgendas {

    private static final int MOST = 800;
    private static final int CONTACTS_OF_EACH = 250;
    private static final int ITEMS_OF_FOUR = 25;
    private static final int MEETINGS_OF_THREE_ROUTES = 40;
    private static final int STEPS = 8;
    private static final int DAYS = 1_460;
    private static final int DAYS_APART = 14;
    private static final int CHALLENGES = 21;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final List<AgendaItemKind> KINDS = List.of(AgendaItemKind.values());
    private static final UserId OWNER = new UserId(Ids.named("user/staff"));
    private static final Set<String> KNOWN =
            Set.of("DEADLINE_PASSED", "ON_WEEKEND", "ON_HOLIDAY", "IN_RECESS", "BODY_ENDS");

    private final int meetings;

    /** Fewer for fewer contact moments. */
    GeneratedAgendas(int contacts) {
        this.meetings = Math.min(MOST, Math.max(1, contacts / CONTACTS_OF_EACH));
    }

    int meetings() {
        return meetings;
    }

    int items() {
        return meetings * ITEMS_OF_FOUR / 4;
    }

    int routes() {
        return Math.max(1, meetings * 3 / MEETINGS_OF_THREE_ROUTES);
    }

    /** The id of the meeting with this number. */
    static MeetingId meeting(int index) {
        return new MeetingId(Ids.named("generated/meeting/" + index));
    }

    /** Plans one, of each body in turn; one in eight is public, and one the board's. */
    void meet(Meetings all, List<GovernanceBody> bodies, Viewer system, int index) {
        SplittableRandom random = new SplittableRandom(index);
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        MeetingDetails details = MeetingDetails.at(new MeetingTime.OnDay(day, null, null));
        stored(all.plan(
                system,
                new NewMeeting(meeting(index), bodies.get(index % bodies.size()).id(), details.seenBy(sight(index))),
                KNOWN));
    }

    private static Visibility sight(int index) {
        return switch (index % 8) {
            case 0 -> Visibility.PUBLIC;
            case 4 -> Visibility.BOARD;
            default -> Visibility.TEAM;
        };
    }

    /** Puts one on an agenda, about one challenge. */
    void put(AgendaItems all, Viewer system, int index) {
        SplittableRandom random = new SplittableRandom(index);
        AgendaItemDetails details = AgendaItemDetails.of(
                        GeneratedText.subject(random), KINDS.get(random.nextInt(KINDS.size())), OWNER)
                .about(new AgendaSubjects(
                        Set.of(new ChallengeId(Ids.named("challenge/npvr/" + (1 + index % CHALLENGES)))),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of()));
        stored(all.put(
                system,
                new NewAgendaItem(
                        new AgendaItemId(Ids.named("generated/agenda-item/" + index)),
                        meeting(index % meetings),
                        index % 2 == 0 ? details.seenWithTheMeeting() : details)));
    }

    /** Plans one; one in four is for the board. */
    void plan(AgendaRoutes all, Viewer system, int index) {
        SplittableRandom random = new SplittableRandom(index);
        List<RouteStepDetails> steps = new ArrayList<>();
        for (int number = 1; number <= STEPS; number++) {
            RouteDependency[] follows = number == 1
                    ? new RouteDependency[0]
                    : new RouteDependency[] {new RouteDependency(number - 1, DAYS_APART)};
            steps.add(
                    RouteStepDetails.of(GeneratedText.subject(random), follows).at(meeting(random.nextInt(meetings))));
        }
        AgendaRouteDetails details = AgendaRouteDetails.of(
                "%s (%02d)".formatted(GeneratedText.subject(random), index),
                OWNER,
                steps.toArray(RouteStepDetails[]::new));
        stored(all.plan(
                system,
                new NewAgendaRoute(
                        new AgendaRouteId(Ids.named("generated/agenda-route/" + index)),
                        index % 4 == 0 ? details.seenBy(Visibility.BOARD) : details)));
    }

    private static void stored(Recording<?> recording) {
        if (!(recording instanceof Recording.Recorded<?>)) {
            throw new IllegalStateException("a generated part of an agenda was not taken: " + recording);
        }
    }
}
