package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionFormula;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.CostDivisionKey;
import nl.noaber.cofinancing.CostDivisionShare;
import nl.noaber.cofinancing.CostDivisions;
import nl.noaber.cofinancing.NewCostDivision;
import nl.noaber.cofinancing.NewCostDivisionProposal;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Recorded;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.stakeholders.OrganisationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cost of making the ROS, over the parties that bear it, as the proposal to the executive of Almelo of 2025 says: of
 * seventeen parties it names the amount of Almelo alone, and neither the whole nor the key. All that is open.
 */
@Singleton
final class CostDivisionScenario implements Scenario {

    private static final Logger LOG = LoggerFactory.getLogger(CostDivisionScenario.class);
    private static final CostDivisionId ROS = new CostDivisionId(Ids.named("cost-division/ros-process"));
    private static final List<String> MUNICIPALITIES = List.of(
            "almelo",
            "borne",
            "dinkelland",
            "enschede",
            "haaksbergen",
            "hellendoorn",
            "hengelo",
            "hof-van-twente",
            "losser",
            "oldenzaal",
            "rijssen-holten",
            "tubbergen",
            "twenterand",
            "wierden");

    private final CostDivisions divisions;

    CostDivisionScenario(CostDivisions divisions) {
        this.divisions = divisions;
    }

    /** After the project. */
    @Override
    public int getOrder() {
        return 58;
    }

    @Override
    public void load(Viewer system) {
        if (divisions.byId(system, ROS).isPresent()) {
            return;
        }
        Recording<CostDivision> planned = divisions.plan(
                system,
                new NewCostDivision(
                        ROS,
                        "Kosten van het opstellen van de Ruimtelijke Ontwikkelstrategie Twente",
                        new ProjectId(Ids.named("project/ros-process")),
                        "Collegevoorstel van Almelo van 2025 bij het plan van aanpak ROS (D/25/754157): zeventien"
                                + " partijen dragen de kosten; wat het geheel kost, staat er niet in",
                        Visibility.TEAM,
                        List.of()));
        Recording<CostDivision> proposed =
                planned instanceof Recorded ? divisions.propose(system, ROS, 1, proposal()) : planned;
        if (!(proposed instanceof Recorded)) {
            LOG.warn("The division of the scenario does not fit what is stored: {}", proposed);
        }
    }

    private static NewCostDivisionProposal proposal() {
        List<CostDivisionShare> shares = new ArrayList<>();
        shares.add(CostDivisionShare.of(party("ministry/bzk")));
        shares.add(CostDivisionShare.of(party("province/overijssel")));
        shares.add(CostDivisionShare.of(party("water-authority/vechtstromen")));
        MUNICIPALITIES.forEach(key -> {
            OrganisationId party = party("municipality/" + key);
            shares.add(
                    key.equals("almelo") ? CostDivisionShare.amount(party, "102000.00") : CostDivisionShare.of(party));
        });
        return new NewCostDivisionProposal(
                null,
                "Wat het collegevoorstel zegt",
                "Almelo stelt € 102.000 beschikbaar voor twee jaar, tot en met 2026, uit het programma Stedelijke"
                    + " Ontwikkeling. De aandelen van de andere partijen en de verdeelsleutel noemt het voorstel niet:"
                    + " zij zijn open. Het Rijk noemt het zonder ministerie; het staat hier als het ministerie van"
                    + " BZK.",
                CostDivisionFormula.of(CostDivisionKey.FIXED, shares));
    }

    private static OrganisationId party(String key) {
        return new OrganisationId(Ids.named("organisation/" + key));
    }
}
