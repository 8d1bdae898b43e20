package nl.noaber.app;

import jakarta.inject.Singleton;

/** The registers and the scenario, for tests of the whole product. */
@Singleton
public final class Worlds {

    private final Loading loading;

    Worlds(Loading loading) {
        this.loading = loading;
    }

    /** Loads what is not there yet. */
    public void load() {
        loading.load("test");
    }
}
