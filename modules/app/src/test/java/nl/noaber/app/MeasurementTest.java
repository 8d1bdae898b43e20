package nl.noaber.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.TestServer;
import org.junit.jupiter.api.Test;

/** The command {@code measure}, on little. */
@NoaberTest
class MeasurementTest {

    private static final Measurement.Effort LITTLE = new Measurement.Effort(1, 2, Duration.ofSeconds(5));

    @Test
    void printsALineForEachWorkloadAndViewer(
            Worlds worlds,
            Generator generator,
            Workloads workloads,
            PrivacyMeasurement privacy,
            TestServer server,
            Database database) {
        worlds.load();
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(workloads::refuseWithoutGeneratedData)
                .withMessageContaining("deploy/run generate 200000");
        generator.generate(Viewer.system("test"), 300, _ -> {});
        workloads.refuseWithoutGeneratedData();
        Measurement measurement = new Measurement(server.at("/"), database, LITTLE);
        List<String> lines = new ArrayList<>();
        MeasureTable table = new MeasureTable(lines::add);

        for (Visitor visitor : measurement.visitors()) {
            workloads.of(visitor).forEach(workload -> table.line(measurement.measure(visitor, workload)));
        }
        privacy.measure(20).forEach(table::line);
        table.verdict();

        assertThat(lines).hasSize(3 * workloads.all().size() - 1 + 3);
        assertThat(lines.getFirst()).contains("organisation", "staff", " ms", "p95 50 ms");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("erasure of a person with 20")
                        .contains("5 s: met"));
        assertThat(lines.getLast()).endsWith("of " + (3 * workloads.all().size() - 1 + 2) + " met what was asked");
    }
}
