package nl.noaber.app;

import java.time.Duration;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.Viewer;

/**
 * Fills a database with contact moments, the same ones every time: for demonstrations of size and for measuring.
 *
 * @param contactMoments how many; a tenth of that many persons and three tenths as many commitments come with them
 */
record Generate(int contactMoments) implements Command {

    private static final String NAME = "generate";

    @Override
    public int run(Settings settings) {
        try (Running running = Running.startFilling(settings, NAME)) {
            Generator generator = running.context().getBean(Generator.class);
            long begin = System.nanoTime();
            double contacts = seconds(generator.generate(
                    Viewer.system(NAME), contactMoments, line -> say("%7.1f s  %s".formatted(since(begin), line))));
            say("%,d contact moments in %.1f s: %,.0f a second; with all that they are about in %.1f s"
                    .formatted(contactMoments, contacts, contactMoments / contacts, since(begin)));
            long written = System.nanoTime();
            running.context().getBean(ChangeLog.class).seal();
            say("Change log sealed in %.1f s more".formatted(since(written)));
        }
        return 0;
    }

    @Override
    public String stopped() {
        return "Stopped before all contact moments were generated: empty the data folder, and generate them anew.";
    }

    private static double since(long begin) {
        return seconds(Duration.ofNanos(System.nanoTime() - begin));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
