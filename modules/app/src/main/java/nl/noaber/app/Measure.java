package nl.noaber.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import nl.noaber.contacts.ContactMomentFilter;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;

/**
 * Measures how fast the screens' documents and pages are answered on the generated data: through a server of its own,
 * over HTTP, on one connection, one request after the other.
 *
 * @param only what has this in its name; all when empty
 */
record Measure(String only) implements Command {

    private static final String NAME = "measure";
    private static final int CONTACTS_OF_A_PERSON = 500;

    @Override
    public int run(Settings settings) {
        if (!settings.demonstration()) {
            throw new Unusable("Measuring signs in as users of the demonstration: set NOABER_DEMONSTRATION=true, on a"
                    + " database that is no one's work.");
        }
        try (Running running = Running.startMeasuring(settings, NAME)) {
            ApplicationContext context = running.context();
            Workloads workloads = context.getBean(Workloads.class);
            workloads.refuseWithoutGeneratedData();
            EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
            say(circumstances(context));
            Measurement measurement =
                    new Measurement(server.getURI(), context.getBean(Database.class), Measurement.Effort.FULL);
            MeasureTable table = new MeasureTable(Measure::say);
            table.head();
            for (Visitor visitor : measurement.visitors()) {
                workloads.of(visitor).stream()
                        .filter(workload -> workload.name().contains(only))
                        .forEach(workload -> table.line(measurement.measure(visitor, workload)));
            }
            if (PrivacyMeasurement.NAME.contains(only)) {
                context.getBean(PrivacyMeasurement.class)
                        .measure(CONTACTS_OF_A_PERSON)
                        .forEach(table::line);
            }
            table.verdict();
        }
        return 0;
    }

    private static String circumstances(ApplicationContext context) {
        long count = context.getBean(ContactMoments.class).count(Viewer.system(NAME), ContactMomentFilter.ALL);
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        return "%,d contact moments; %d processors, of which %.1f were busy in the last minute"
                .formatted(count, machine.getAvailableProcessors(), machine.getSystemLoadAverage());
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
