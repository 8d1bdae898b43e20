package nl.noaber.app;

import java.time.Duration;
import nl.noaber.kernel.Viewer;

/**
 * Fills a database with contact moments, the same ones every time: for demonstrations of size and for measuring.
 *
 * @param contactMoments how many; a tenth of that many persons and three tenths as many commitments come with them
 */
record Generate(int contactMoments) implements Command {

    private static final String NAME = "generate";

    @Override
    public void run(Settings settings) {
        try (Running running = Running.start(settings, NAME)) {
            Generator generator = running.context().getBean(Generator.class);
            long begin = System.nanoTime();
            generator.generate(Viewer.system(NAME), contactMoments, Generate::say);
            double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
            say("%,d contact moments in %.1f s: %,.0f a second"
                    .formatted(contactMoments, seconds, contactMoments / seconds));
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
