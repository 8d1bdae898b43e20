package nl.noaber.app;

import java.util.List;
import java.util.Optional;
import nl.noaber.app.AuditVerification.NotedSeal;

/** What the process was started for. */
sealed interface Command permits Serve, Generate, Measure, VerifyAudit, LinkAdministrator, Reindex {

    /** Runs it to its end; the status with which the process ends. */
    int run(Settings settings);

    /** What is said when the process is told to stop before that. */
    default String stopped() {
        return "Stopped before it was done; run the same command again to do it.";
    }

    List<String> AUDIT_VERIFY = List.of("audit", "verify");

    static Command of(List<String> arguments) {
        if (arguments.isEmpty() || arguments.equals(List.of("serve"))) {
            return new Serve();
        }
        if (arguments.getFirst().equals("measure") && arguments.size() <= 2) {
            return new Measure(arguments.size() == 2 ? arguments.getLast() : "");
        }
        if (arguments.equals(List.of("administrator"))) {
            return new LinkAdministrator();
        }
        if (arguments.equals(List.of("reindex"))) {
            return new Reindex();
        }
        if (arguments.size() <= 3
                && arguments.subList(0, Math.min(2, arguments.size())).equals(AUDIT_VERIFY)) {
            return new VerifyAudit(arguments.size() == 3 ? Optional.of(seal(arguments.getLast())) : Optional.empty());
        }
        if (arguments.getFirst().equals("generate") && arguments.size() == 2) {
            return new Generate(count(arguments.getLast()));
        }
        throw new Unusable("There is no command '" + String.join(" ", arguments)
                + "': use nothing (or 'serve') to start Noaber, 'generate 200000' to fill it with contact moments,"
                + " 'measure' to see how fast it answers on those ('measure matrix' for what has that word in its"
                + " name), 'audit verify' to check the audit trail, 'reindex' to write the search index anew, or"
                + " 'administrator' for a link by which somebody becomes one.");
    }

    private static NotedSeal seal(String text) {
        if (text.matches("[1-9]\\d{0,17}:[0-9a-fA-F]{64}")) {
            String[] parts = text.split(":", 2);
            return new NotedSeal(Long.parseLong(parts[0]), parts[1]);
        }
        throw new Unusable("'" + text + "' is no seal: give it as an earlier check told it, the line, a colon and 64"
                + " hexadecimal digits.");
    }

    private static int count(String text) {
        if (text.matches("[1-9]\\d{0,6}")) {
            return Integer.parseInt(text);
        }
        throw new Unusable("'" + text + "' is no number of contact moments: choose one from 1 to 9999999.");
    }
}
