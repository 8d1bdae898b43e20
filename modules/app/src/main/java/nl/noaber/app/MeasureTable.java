package nl.noaber.app;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** What was measured, a line as soon as it is known. */
final class MeasureTable {

    private final Consumer<String> lines;
    private int all;
    private int met;

    MeasureTable(Consumer<String> lines) {
        this.lines = lines;
    }

    void head() {
        lines.accept("%-62s %-8s %9s %9s %11s  %s".formatted("workload", "as", "p50", "p95", "statements", "asked"));
    }

    void line(Measured measured) {
        all++;
        met += measured.met() ? 1 : 0;
        lines.accept("%-62s %-8s %9s %9s %11d  %s: %s"
                .formatted(
                        measured.workload().name(),
                        measured.viewer(),
                        milliseconds(measured.half()),
                        milliseconds(measured.most()),
                        measured.statements(),
                        asked(measured.workload()),
                        measured.met() ? "met" : "NOT MET"));
    }

    void line(PrivacyMeasurement.Once once) {
        all++;
        met += once.met() ? 1 : 0;
        lines.accept("%-62s %-8s %9s %9s %11d  %s: %s"
                .formatted(
                        once.name(),
                        "once",
                        "",
                        milliseconds(once.took()),
                        once.statements(),
                        once.asked().toSeconds() + " s",
                        once.met() ? "met" : "NOT MET"));
    }

    void verdict() {
        lines.accept(met + " of " + all + " met what was asked");
    }

    private static String asked(Workload workload) {
        String time = "p95 " + workload.asked().toMillis() + " ms";
        return workload.statements().isPresent()
                ? time + ", " + workload.statements().getAsInt() + " statements"
                : time;
    }

    private static String milliseconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
    }
}
