package nl.noaber.app;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.ReferenceData;
import nl.noaber.kernel.reference.Scenario;

/** Brings registers, and in the demonstration the scenario, into the database, module after module. */
@Singleton
final class Loading {

    private final List<ReferenceData> registers;
    private final List<Scenario> scenarios;
    private final boolean demonstration;

    Loading(
            List<ReferenceData> registers,
            List<Scenario> scenarios,
            @Value("${noaber.demonstration:false}") boolean demonstration) {
        this.registers = registers;
        this.scenarios = scenarios;
        this.demonstration = demonstration;
    }

    void load(String command) {
        Viewer system = Viewer.system(command);
        registers.forEach(register -> register.load(system));
        if (demonstration) {
            scenarios.forEach(scenario -> scenario.load(system));
        }
    }
}
