package nl.noaber.app.architecture.broken.history.internal;

/** Public although it is internal. */
public final class Lines {

    public int count() {
        return 0;
    }
}
