package nl.noaber.app;

import java.time.Duration;
import java.util.Arrays;

/**
 * What came of a workload.
 *
 * @param half half of the answers were at least this fast
 * @param most 95 of 100 were
 * @param statements that an answer took, as most of them did
 */
record Measured(Workload workload, String viewer, Duration half, Duration most, long statements) {

    static Measured of(Workload workload, String viewer, long[] nanoseconds, long[] statements) {
        Arrays.sort(nanoseconds);
        Arrays.sort(statements);
        return new Measured(
                workload,
                viewer,
                Duration.ofNanos(at(nanoseconds, 50)),
                Duration.ofNanos(at(nanoseconds, 95)),
                at(statements, 50));
    }

    boolean met() {
        return most.compareTo(workload.asked()) <= 0
                && statements <= workload.statements().orElse(Integer.MAX_VALUE);
    }

    private static long at(long[] sorted, int percent) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }
}
