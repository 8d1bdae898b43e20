package nl.noaber.agenda;

/** In what a deadline is counted back. */
public enum DeadlineUnit {
    WORKING_DAYS(260),
    WEEKS(52);

    private final int most;

    DeadlineUnit(int most) {
        this.most = most;
    }

    /** How many at most: about a year. */
    public int most() {
        return most;
    }
}
