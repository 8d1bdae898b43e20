package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import nl.noaber.cofinancing.CashierMandate;
import nl.noaber.cofinancing.CashierMandateId;
import nl.noaber.cofinancing.Cashiers;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.NewCashierMandate;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Recorded;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.stakeholders.OrganisationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hengelo collects and pays for the making of the ROS, as the proposal to the executive of Almelo of 2025 says. What was
 * received and spent it does not say: the book is empty.
 */
@Singleton
final class CashierScenario implements Scenario {

    private static final Logger LOG = LoggerFactory.getLogger(CashierScenario.class);
    private static final CashierMandateId ROS = new CashierMandateId(Ids.named("cashier-mandate/ros-process"));

    private final Cashiers cashiers;

    CashierScenario(Cashiers cashiers) {
        this.cashiers = cashiers;
    }

    /** After the division. */
    @Override
    public int getOrder() {
        return 59;
    }

    @Override
    public void load(Viewer system) {
        if (cashiers.byId(system, ROS).isPresent()) {
            return;
        }
        Recording<CashierMandate> appointed = cashiers.appoint(
                system,
                new NewCashierMandate(
                        ROS,
                        new OrganisationId(Ids.named("organisation/municipality/hengelo")),
                        null,
                        new CostDivisionId(Ids.named("cost-division/ros-process")),
                        "D/25/754155",
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        "Hengelo int in 2025 en 2026 de middelen voor de ROS en doet daarvan de uitgaven, voor"
                                + " gemeenten, waterschap en provincie; alle betrokken partijen verlenen daarvoor een"
                                + " volmacht. Zo staat het in het collegevoorstel van Almelo van 2025. Wat ontvangen en"
                                + " uitgegeven is, staat er niet in."));
        if (!(appointed instanceof Recorded)) {
            LOG.warn("The cashier of the scenario does not fit what is stored: {}", appointed);
        }
    }
}
