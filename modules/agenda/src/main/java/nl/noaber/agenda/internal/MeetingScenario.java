package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Set;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingChange;
import nl.noaber.agenda.MeetingDetails;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingState;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.Meetings;
import nl.noaber.agenda.NewMeeting;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.reference.Scenario;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The meetings that the letter to the councils of June 2026 names, as precisely as it does. The webinars of May, by which councils were
 * informed, are no meetings of a body; how long before these the papers have to be there no document says.
 */
@Singleton
final class MeetingScenario implements Scenario {

    private static final Logger LOG = LoggerFactory.getLogger(MeetingScenario.class);
    private static final Set<String> ACCEPTED = Set.of("DEADLINE_PASSED");

    private final Meetings meetings;

    MeetingScenario(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public int getOrder() {
        return 58;
    }

    @Override
    public void load(Viewer system) {
        held(system, "twente-board-2025-12", "twente-board", "Vaststelling Plan voor de Regio", in(2025, 12));
        held(
                system,
                "directeurenoverleg-2026-03-20",
                "interdepartementaal-directeurenoverleg",
                "Goedkeuring Plan voor de Regio Twente",
                on(Month.MARCH, 20));
        plan(system, "bo-ros-2026-09", "bo-ros", null, in(2026, 9));
        plan(system, "bo-mirt-2026-11", "bo-mirt", null, in(2026, 11));
    }

    private void held(Viewer system, String key, String body, String name, MeetingTime time) {
        if (plan(system, key, body, name, time) instanceof Recorded<Meeting>(Meeting planned)
                && planned.version() == 1) {
            meetings.update(system, planned.id(), 1, MeetingChange.to(MeetingState.HELD), ACCEPTED);
        }
    }

    private Recording<Meeting> plan(Viewer system, String key, String body, @Nullable String name, MeetingTime time) {
        MeetingId id = new MeetingId(Ids.named("meeting/" + key));
        Meeting there = meetings.byId(system, id).orElse(null);
        if (there != null) {
            return new Recorded<>(there);
        }
        Recording<Meeting> planned = meetings.plan(
                system,
                new NewMeeting(
                        id,
                        new GovernanceBodyId(Ids.named("governance-body/" + body)),
                        new MeetingDetails(name, time, null, MeetingState.PLANNED, Visibility.BOARD, Set.of())),
                ACCEPTED);
        if (!(planned instanceof Recorded)) {
            LOG.warn("A meeting of the scenario does not fit what is stored: {}", planned);
        }
        return planned;
    }

    private static MeetingTime on(Month month, int day) {
        return new MeetingTime.OnDay(LocalDate.of(2026, month, day), null, null);
    }

    private static MeetingTime in(int year, int month) {
        return new MeetingTime.InMonth(YearMonth.of(year, month));
    }
}
