package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.List;
import nl.noaber.agenda.DeadlineKind;
import nl.noaber.agenda.DeadlineRule;
import nl.noaber.agenda.DeadlineUnit;
import nl.noaber.agenda.GovernanceBodies;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyChange;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.Scenario;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The deadlines that are kept before the administrative consultation on the ROS: an example, for no document says them. */
@Singleton
final class AgendaScenario implements Scenario {

    private static final Logger LOG = LoggerFactory.getLogger(AgendaScenario.class);
    private static final GovernanceBodyId BO_ROS = new GovernanceBodyId(Ids.named("governance-body/bo-ros"));

    private final GovernanceBodies bodies;

    AgendaScenario(GovernanceBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public int getOrder() {
        return 58;
    }

    @Override
    public void load(Viewer system) {
        bodies.byId(system, BO_ROS)
                .filter(body -> body.version() == 1)
                .map(body -> bodies.update(system, BO_ROS, 1, deadlines()))
                .filter(updated -> !(updated instanceof Recorded))
                .ifPresent(AgendaScenario::warn);
    }

    private static void warn(Recording<GovernanceBody> updated) {
        LOG.warn("The deadlines of the scenario do not fit what is stored: {}", updated);
    }

    private static GovernanceBodyChange deadlines() {
        return new GovernanceBodyChange(
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.set(List.of(
                        new DeadlineRule(DeadlineKind.PREPARATION, 4, DeadlineUnit.WEEKS),
                        new DeadlineRule(DeadlineKind.CONCEPT, 3, DeadlineUnit.WEEKS),
                        new DeadlineRule(DeadlineKind.FINAL_PAPERS, 10, DeadlineUnit.WORKING_DAYS))),
                Patch.kept());
    }
}
