package nl.noaber.app;

import java.util.List;
import nl.noaber.kernel.database.DatabaseStartException;

/** Starts Noaber, or runs one of its commands. */
public final class Noaber {

    private Noaber() {}

    /**
     * Without arguments: serves until it is told to stop. With {@code generate 200000}: see {@link Generate}; with
     * {@code audit verify}: see {@link VerifyAudit}; with {@code administrator}: see {@link LinkAdministrator}; with
     * {@code reindex}: see {@link Reindex}. Ends with status 2 and one sentence on standard error when it cannot run here.
     */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        try {
            Command command = Command.of(List.of(arguments));
            Settings settings = Settings.of(System.getenv());
            int status = Interruption.during(() -> command.run(settings), command.stopped());
            if (status != 0) {
                System.exit(status);
            }
        } catch (Unusable | DatabaseStartException unusable) {
            System.err.println(unusable.getMessage());
            System.exit(2);
        }
    }
}
