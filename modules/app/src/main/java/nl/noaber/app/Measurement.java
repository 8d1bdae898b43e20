package nl.noaber.app;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import nl.noaber.kernel.sql.Database;

/** Asks again and again, and keeps the time. */
final class Measurement {

    private static final List<String> USERS = List.of("staff", "partner", "board");

    private final URI server;
    private final Database database;
    private final Effort effort;

    Measurement(URI server, Database database, Effort effort) {
        this.server = server;
        this.database = database;
        this.effort = effort;
    }

    /**
     * How long it may take.
     *
     * @param warmUp requests before those that count
     * @param counted requests that count
     * @param most after which time no more are sent, of each workload
     */
    record Effort(int warmUp, int counted, Duration most) {
        static final Effort FULL = new Effort(30, 100, Duration.ofSeconds(6));
    }

    List<Visitor> visitors() {
        return USERS.stream().map(user -> Visitor.signedIn(server, user)).toList();
    }

    Measured measure(Visitor visitor, Workload workload) {
        HttpRequest request = visitor.request(workload);
        repeat(effort.warmUp(), visitor, request);
        long[][] counted = repeat(effort.counted(), visitor, request);
        return Measured.of(workload, visitor.name(), counted[0], counted[1]);
    }

    /** How long each took, in nanoseconds, and how many statements. */
    private long[][] repeat(int times, Visitor visitor, HttpRequest request) {
        long[] took = new long[times];
        long[] statements = new long[times];
        long begin = System.nanoTime();
        int done = 0;
        while (done < times
                && (done == 0 || System.nanoTime() - begin < effort.most().toNanos())) {
            long before = database.statements();
            long start = System.nanoTime();
            visitor.ask(request);
            took[done] = System.nanoTime() - start;
            statements[done] = database.statements() - before;
            done++;
        }
        return new long[][] {Arrays.copyOf(took, done), Arrays.copyOf(statements, done)};
    }
}
