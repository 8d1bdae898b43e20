package nl.noaber.app;

import jakarta.inject.Singleton;
import nl.noaber.privacy.Retention;
import nl.noaber.privacy.RetentionRule;
import nl.noaber.testkit.People;

/** The registers and the scenario, for tests of the whole product. */
@Singleton
public final class Worlds {

    private final Loading loading;
    private final Retention retention;

    Worlds(Loading loading, Retention retention) {
        this.loading = loading;
        this.retention = retention;
    }

    /** Loads what is not there yet. */
    public void load() {
        loading.load("test");
    }

    /** A first term that the administrator of the tests did not set, who can so approve a removal by it. */
    public void term(String kind, String event, int months) {
        retention.set(People.secondAdmin(), new RetentionRule(kind, event, months, "Selectielijst gemeenten", 0));
    }
}
