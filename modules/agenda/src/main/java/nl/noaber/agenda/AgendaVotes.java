package nl.noaber.agenda;

/** How many voted how. */
public record AgendaVotes(int inFavour, int against, int abstained) {

    public static final int MOST = 1_000;
}
