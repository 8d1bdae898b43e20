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
            double seconds = seconds(() -> generator.generate(Viewer.system(NAME), contactMoments, Generate::say));
            say("%,d contact moments in %.1f s: %,.0f a second"
                    .formatted(contactMoments, seconds, contactMoments / seconds));
            ChangeLog changeLog = running.context().getBean(ChangeLog.class);
            say("Change log sealed in %.1f s more".formatted(seconds(changeLog::seal)));
        }
        return 0;
    }

    @Override
    public String stopped() {
        return "Stopped before all contact moments were generated: empty the data folder, and generate them anew.";
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
