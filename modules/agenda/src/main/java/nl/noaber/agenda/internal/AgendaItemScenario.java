package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.List;
import nl.noaber.access.UserId;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemDetails;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaItemKind;
import nl.noaber.agenda.AgendaItemState;
import nl.noaber.agenda.AgendaItems;
import nl.noaber.agenda.AgendaSubjects;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.NewAgendaItem;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.Scenario;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the letter to the councils of June 2026 says that the ROS is treated: in September, and in November. */
@Singleton
final class AgendaItemScenario implements Scenario {

    private static final Logger LOG = LoggerFactory.getLogger(AgendaItemScenario.class);
    private static final UserId OFFICER = new UserId(Ids.named("user/staff"));

    private final AgendaItems items;

    AgendaItemScenario(AgendaItems items) {
        this.items = items;
    }

    /** After the meetings. */
    @Override
    public int getOrder() {
        return 59;
    }

    @Override
    public void load(Viewer system) {
        put(
                system,
                "bo-ros-2026-09",
                "Definitieve versie van de Ruimtelijke Ontwikkelstrategie Twente",
                "In de zomer uitgewerkt uit het concept; daarna naar het BO-MIRT van november.");
        put(
                system,
                "bo-mirt-2026-11",
                "Ruimtelijke Ontwikkelstrategie Twente",
                "Bij vertraging mist de regio de aansluiting op het landelijke proces. Hierna volgt de"
                        + " uitvoeringsagenda.");
    }

    private void put(Viewer system, String meeting, String title, String explanation) {
        AgendaItemId id = new AgendaItemId(Ids.named("agenda-item/" + meeting));
        if (items.byId(system, id).isPresent()) {
            return;
        }
        Recording<AgendaItem> put = items.put(
                system,
                new NewAgendaItem(
                        id,
                        new MeetingId(Ids.named("meeting/" + meeting)),
                        new AgendaItemDetails(
                                title,
                                explanation,
                                AgendaItemKind.TO_DISCUSS,
                                AgendaItemState.IN_PREPARATION,
                                null,
                                OFFICER,
                                false,
                                AgendaSubjects.NONE,
                                List.of())));
        if (!(put instanceof Recorded)) {
            LOG.warn("An agenda item of the scenario does not fit what is stored: {}", put);
        }
    }
}
