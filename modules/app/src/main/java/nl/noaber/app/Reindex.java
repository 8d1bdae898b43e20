package nl.noaber.app;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import nl.noaber.search.Reindexing;
import nl.noaber.search.Reindexing.Part;

/**
 * Writes the search index anew, in parts, beside the servers of an installation. Stopped, it goes on from there when it is
 * run again.
 */
record Reindex() implements Command {

    private static final Duration SILENCE = Duration.ofSeconds(5);

    @Override
    public int run(Settings settings) {
        try (Running running = Running.startQuietly(settings)) {
            Reindexing reindexing = running.context().getBean(Reindexing.class);
            reindexing.begin();
            long told = System.nanoTime();
            Optional<Part> part = reindexing.next();
            while (part.isPresent()) {
                if (part.get().last() || System.nanoTime() - told > SILENCE.toNanos()) {
                    say(told(part.get()));
                    told = System.nanoTime();
                }
                part = reindexing.next();
            }
            say("The search index was written anew.");
        }
        return 0;
    }

    @Override
    public String stopped() {
        return "Stopped before the whole index was written anew; what was not reached is found as before. Run the same"
                + " command again to go on from here.";
    }

    private static String told(Part part) {
        return "%s: %,d%s"
                .formatted(
                        part.type().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        part.written(),
                        part.last() ? ", all of them" : " so far");
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
