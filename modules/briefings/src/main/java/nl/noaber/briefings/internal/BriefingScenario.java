package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.briefings.Briefing;
import nl.noaber.briefings.BriefingChange;
import nl.noaber.briefings.BriefingId;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.briefings.Briefings;
import nl.noaber.briefings.NewBriefing;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.Scenario;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A briefing begun for the meeting of September 2026 that treats the ROS, with what the letter to the councils of June 2026
 * says. What the line is to be no document says: it is not there.
 */
@Singleton
final class BriefingScenario implements Scenario {

    private static final Logger LOG = LoggerFactory.getLogger(BriefingScenario.class);

    private final Briefings briefings;

    BriefingScenario(Briefings briefings) {
        this.briefings = briefings;
    }

    /** After the contacts. */
    @Override
    public int getOrder() {
        return 61;
    }

    @Override
    public void load(Viewer system) {
        BriefingId id = new BriefingId(Ids.named("briefing/bo-ros-2026-09"));
        if (briefings.byId(system, id).isPresent()) {
            return;
        }
        stored(briefings.draft(
                system,
                new NewBriefing(
                        id,
                        new AgendaItemId(Ids.named("agenda-item/bo-ros-2026-09")),
                        null,
                        "De delegatie van Twente")));
        stored(briefings.update(
                system,
                id,
                1,
                BriefingChange.of(
                        BriefingSection.BACKGROUND,
                        "- In de zomer van 2026 is het concept uitgewerkt tot de definitieve versie; die gaat hierna"
                                + " naar het BO-MIRT van november. Bij vertraging mist de regio de aansluiting op het"
                                + " landelijke proces (raadsbrief van de gemeente Almelo van 2 juni 2026).")));
    }

    private static void stored(Recording<Briefing> recording) {
        if (!(recording instanceof Recorded)) {
            LOG.warn("The briefing of the scenario does not fit what is stored: {}", recording);
        }
    }
}
