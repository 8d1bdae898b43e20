package nl.noaber.web;

import jakarta.inject.Singleton;
import java.util.List;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.Scenario;

/** The users as they are stored: only whoever is one can log a contact. */
@Singleton
class SampleUsers {

    private final List<Scenario> scenarios;

    SampleUsers(List<Scenario> scenarios) {
        this.scenarios = scenarios;
    }

    void load() {
        scenarios.stream()
                .filter(scenario -> scenario.getClass().getPackageName().startsWith("nl.noaber.access"))
                .forEach(scenario -> scenario.load(Viewer.system("test")));
    }
}
