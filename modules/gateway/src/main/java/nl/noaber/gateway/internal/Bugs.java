package nl.noaber.gateway.internal;

import graphql.GraphQLContext;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what should not have happened, once, under a reference that the user is shown and can pass on. */
final class Bugs {

    private static final Logger LOG = LoggerFactory.getLogger(Bugs.class);
    private static final Class<Bugs> KEY = Bugs.class;

    /** A failed batch fails every field that waited for it: one line in the log, one reference. */
    private final Map<Throwable, String> references = Collections.synchronizedMap(new IdentityHashMap<>());

    private volatile boolean stopped;

    static Bugs of(GraphQLContext context) {
        return Objects.requireNonNull(context.computeIfAbsent(KEY, _ -> new Bugs()));
    }

    /** From now on fields fail because the request was stopped, which is nobody's bug. */
    void stop() {
        stopped = true;
    }

    Fault fault(Throwable bug, String where, List<Object> path) {
        if (stopped) {
            return new Fault(FaultCode.TIMEOUT, "The request was stopped.", List.of(), path, Map.of());
        }
        return toFault(references.computeIfAbsent(bug, unseen -> logged(unseen, where)), path);
    }

    static Fault fault(Throwable bug, String where) {
        return toFault(logged(bug, where), List.of());
    }

    private static String logged(Throwable bug, String where) {
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Failure {} in {}", reference, where, bug);
        return reference;
    }

    private static Fault toFault(String reference, List<Object> path) {
        return new Fault(
                FaultCode.INTERNAL,
                "Something went wrong on our side. Tell us this reference: " + reference,
                List.of(),
                path,
                Map.of("reference", reference));
    }
}
