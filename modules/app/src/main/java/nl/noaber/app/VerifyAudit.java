package nl.noaber.app;

import java.util.Optional;
import nl.noaber.app.AuditVerification.NotedSeal;

/**
 * Checks that no line of the audit trail was altered, removed or inserted. Writes nothing, so that it can run beside the
 * servers of an installation. Ends with status 1 when something was.
 *
 * @param noted a seal that was told earlier
 */
record VerifyAudit(Optional<NotedSeal> noted) implements Command {

    @Override
    public int run(Settings settings) {
        try (Running running = Running.startReading(settings)) {
            boolean whole = running.context().getBean(AuditVerification.class).verify(noted, VerifyAudit::say);
            return whole ? 0 : 1;
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
