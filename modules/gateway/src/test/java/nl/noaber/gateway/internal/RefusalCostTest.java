package nl.noaber.gateway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.parser.Parser;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.noaber.gateway.Reader;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.testkit.NoaberTest;
import org.junit.jupiter.api.Test;

@NoaberTest
class RefusalCostTest {

    private static final int ROUNDS = 301;
    private static final Duration MOST = Duration.ofMillis(1);

    private final Limits limits;
    private final Admission admission;
    private final GraphQl graphQl;

    RefusalCostTest(Limits limits, Admission admission, GraphQl graphQl) {
        this.limits = limits;
        this.admission = admission;
        this.graphQl = graphQl;
    }

    @Test
    void measuresAHostileDocumentInLessThanAMillisecond() {
        for (String hostile : List.of(aliases(), deep(), doublingFragments())) {
            Document document = Parser.parse(hostile);
            Duration median = median(
                    () -> assertThat(DocumentShape.faults(document, limits)).isNotEmpty());
            told("refusal after the parse", median, hostile);
            assertThat(median).isLessThan(MOST);
        }
    }

    @Test
    void estimatesACostlyOperationInLessThanAMillisecond() {
        String costly = "{ books(first: 200) { nodes { author { books(first: 200) { nodes { title } } } } } }";
        GraphQlRequest request = new GraphQlRequest(costly, null, Map.of(), null);
        Duration median = median(() -> refused(request));
        told("refusal of a known document", median, costly);
        assertThat(median).isLessThan(MOST);
    }

    @Test
    void addsLittleToAQuery() {
        Duration median = median(() -> graphQl.run(Reader.ENGLISH, "{ __typename }", Map.of()));
        told("answer in the process", median, "{ __typename }");
        assertThat(median).isLessThan(Duration.ofMillis(5));
    }

    private void refused(GraphQlRequest request) {
        try {
            admission.admit(request);
        } catch (RefusedException expected) {
            return;
        }
        throw new AssertionError("not refused");
    }

    private static Duration median(Runnable work) {
        long[] took =
                IntStream.range(0, ROUNDS).mapToLong(_ -> nanoseconds(work)).toArray();
        Arrays.sort(took);
        return Duration.ofNanos(took[ROUNDS / 2]);
    }

    private static long nanoseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static void told(String what, Duration median, String document) {
        System.out.printf(
                "%s: %.3f ms (%s)%n",
                what, median.toNanos() / 1e6, document.substring(0, Math.min(40, document.length())));
    }

    private static String aliases() {
        return IntStream.range(0, 2500)
                .mapToObj(number -> "a" + number + ": __typename")
                .collect(Collectors.joining(" ", "{ ", " }"));
    }

    private static String deep() {
        return "{ a ".repeat(100) + "}".repeat(100);
    }

    private static String doublingFragments() {
        return IntStream.range(0, 200)
                .mapToObj(number -> "fragment f%d on Query { ...f%d ...f%d }".formatted(number, number + 1, number + 1))
                .collect(Collectors.joining(" ", "{ ...f0 } ", " fragment f200 on Query { __typename }"));
    }
}
