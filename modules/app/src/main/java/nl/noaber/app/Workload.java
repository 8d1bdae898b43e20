package nl.noaber.app;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is measured: something that a screen asks for.
 *
 * @param name for the person who reads the table
 * @param path of a page, or {@code /graphql}
 * @param document what is sent there; empty for a page
 * @param asked how fast 95 of 100 answers must be
 * @param statements how many an answer may take; empty when nothing was asked
 */
record Workload(String name, String path, Optional<Document> document, Duration asked, OptionalInt statements) {

    /** A GraphQL document of the screens with its variables. */
    record Document(String text, Map<String, ? extends @Nullable Object> variables) {}

    static Workload page(String path) {
        return new Workload("page " + path, path, Optional.empty(), Duration.ofMillis(50), OptionalInt.empty());
    }

    static Workload document(String name, Document document) {
        return new Workload(name, "/graphql", Optional.of(document), Duration.ofMillis(50), OptionalInt.empty());
    }

    Workload named(String other) {
        return new Workload(other, path, document, asked, statements);
    }

    Workload within(Duration other) {
        return new Workload(name, path, document, other, statements);
    }

    Workload inStatements(int most) {
        return new Workload(name, path, document, asked, OptionalInt.of(most));
    }
}
