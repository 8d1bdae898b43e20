package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionForm;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ContributionState;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.DecisionLevel;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewContribution;
import nl.noaber.cofinancing.NewProject;
import nl.noaber.cofinancing.NewStep;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectDetails;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.ProjectPhase;
import nl.noaber.cofinancing.ProjectState;
import nl.noaber.cofinancing.Projects;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Recorded;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.stakeholders.OrganisationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The making of the ROS, for 2025 and 2026, with what Almelo makes available for it, as the proposal to its executive of 2025
 * says. That names no total, no shares of the other sixteen parties and no amount by year: so the project has no cost
 * estimate, and Almelo's amount stands under the first of its two years.
 */
@Singleton
final class CofinancingScenario implements Scenario {

    private static final Logger LOG = LoggerFactory.getLogger(CofinancingScenario.class);
    private static final ProjectId ROS = new ProjectId(Ids.named("project/ros-process"));
    private static final ContributionId ALMELO = new ContributionId(Ids.named("contribution/ros-process/almelo"));
    private static final OrganisationId MUNICIPALITY =
            new OrganisationId(Ids.named("organisation/municipality/almelo"));

    private final Projects projects;
    private final Contributions contributions;

    CofinancingScenario(Projects projects, Contributions contributions) {
        this.projects = projects;
        this.contributions = contributions;
    }

    @Override
    public int getOrder() {
        return 57;
    }

    @Override
    public void load(Viewer system) {
        if (projects.byId(system, ROS).isPresent()) {
            return;
        }
        Recording<Project> planned = projects.plan(system, new NewProject(ROS, details()));
        Optional<Recording<Contribution>> given = planned instanceof Recorded
                ? Optional.of(contributions.record(system, almelo(), Set.of()))
                : Optional.empty();
        if (!(given.orElse(null) instanceof Recorded)) {
            LOG.warn("The project of the scenario does not fit what is stored: {} {}", planned, given);
        }
    }

    private static ProjectDetails details() {
        return new ProjectDetails(
                "Opstellen van de Ruimtelijke Ontwikkelstrategie Twente",
                """
                De kosten van het opstellen worden gedragen door zeventien partijen: het Rijk, de provincie Overijssel, \
                waterschap Vechtstromen en de veertien Twentse gemeenten. Hengelo int in 2025 en 2026 de bijdragen van de \
                regio en doet daaruit de uitgaven; elke partij verleent daarvoor volmacht (Almelo: D/25/754155). Wat het \
                geheel kost en wat de andere partijen bijdragen, staat niet in het voorstel van Almelo.\
                """,
                null,
                new ProgrammeId(Ids.named("programme/ros")),
                null,
                2025,
                2026,
                ProjectPhase.ELABORATION,
                ProjectState.ACTIVE,
                Visibility.TEAM,
                Set.of());
    }

    private static NewContribution almelo() {
        return new NewContribution(
                ALMELO,
                ROS,
                MUNICIPALITY,
                ContributionForm.CASH,
                List.of(MoneyLine.of(2025, CostKind.PROCESS, "102000.00")),
                null,
                null,
                new NewStep(
                        ContributionState.COMMITTED,
                        null,
                        DecisionLevel.EXECUTIVE,
                        "D/25/754157",
                        "Incidenteel, uit het programma Stedelijke Ontwikkeling, in totaal voor twee jaar, tot en met"
                            + " 2026. Het voorstel verdeelt het niet over de jaren: het staat hier onder het eerste."
                            + " Het kenmerk is dat van het plan van aanpak waarmee is ingestemd; de dag van het"
                            + " besluit is niet bekend."));
    }
}
