package nl.noaber.web;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.DocumentSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final Path PAGES = Path.of("src/main/resources/pages");
    private static final Path CONTRACT = Path.of("../../graphql-schema");

    @Test
    void fitTheSchemaAndTheirRecords() throws IOException {
        GraphQLSchema schema = schema();
        TreeMap<String, List<String>> differences = new TreeMap<>();
        for (Class<?> view : views()) {
            Path document = PAGES.resolve(nameOf(view) + ".graphql");
            if (Files.exists(document)) {
                differences.put(
                        nameOf(view), DocumentComparison.differences(schema, DocumentSource.read(nameOf(view)), view));
            }
        }
        differences.values().removeIf(List::isEmpty);

        assertThat(differences).isEmpty();
    }

    @Test
    void haveOneRecordEach() throws IOException {
        Set<String> answered =
                views().stream().map(DocumentsTest::nameOf).collect(Collectors.toCollection(TreeSet::new));
        answered.remove("sample");

        assertThat(documents()).containsExactlyElementsOf(answered);
        assertThat(views()).extracting(DocumentsTest::nameOf).doesNotHaveDuplicates();
    }

    private static final GraphQLSchema LIBRARY = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser()
            .parse("type Query { book(id: ID!): Book } type Book { title: String! pages: Int year: Int! kind: Kind!"
                    + " authors: [Author!]! } type Author { name: String! } enum Kind { NOVEL POEM }"));

    enum Kind {
        NOVEL
    }

    record Good(@Nullable Book book) {
        record Book(String title, @Nullable Integer pages, List<Author> authors) {}

        record Author(String name) {}
    }

    record Bad(Novel book) {
        record Novel(int title, int pages, Kind kind, String authors, String more) {}
    }

    @Test
    void passWhenTheyFit() {
        assertThat(DocumentComparison.differences(
                        LIBRARY,
                        "query ($id: ID!) { book(id: $id) { ...Words pages authors { name } } } fragment Words on Book"
                                + " { title }",
                        Good.class))
                .isEmpty();
    }

    @Test
    void failWhenTheyDoNot() {
        assertThat(DocumentComparison.differences(
                        LIBRARY,
                        "query ($id: ID!) { book(id: $id) { title pages kind year authors { name } } }",
                        Bad.class))
                .containsExactlyInAnyOrder(
                        "book can be null, but is not @Nullable in the record",
                        "book.title is String, which int cannot hold",
                        "book.pages can be null, but is not @Nullable in the record",
                        "book.kind is Kind, which class nl.noaber.web.DocumentsTest$Kind cannot hold",
                        "book.year is asked for, but Novel has no such component",
                        "book.authors is a list, but class java.lang.String is none",
                        "book.more is in Novel, but not asked for");
        assertThat(DocumentComparison.differences(LIBRARY, "{ book { isbn } }", Good.class))
                .hasSize(2);
    }

    /** The contract as its files say it, so that a page can be checked before its module serves it. */
    private static GraphQLSchema schema() throws IOException {
        TypeDefinitionRegistry whole = new TypeDefinitionRegistry();
        try (Stream<Path> parts = Files.list(CONTRACT)) {
            parts.filter(file -> file.toString().endsWith(".graphqls"))
                    .filter(file -> !file.endsWith("snapshot.graphqls"))
                    .map(file -> new SchemaParser().parse(file.toFile()))
                    .forEach(whole::merge);
        }
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(whole);
    }

    private static List<Class<?>> views() {
        return BeanIntrospector.SHARED.findIntrospections(AnswerTo.class).stream()
                .<Class<?>>map(BeanIntrospection::getBeanType)
                .toList();
    }

    private static String nameOf(Class<?> view) {
        return Objects.requireNonNull(view.getAnnotation(AnswerTo.class)).value();
    }

    private static List<String> documents() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".graphql"))
                    .map(file -> PAGES.relativize(file).toString().replace('\\', '/'))
                    .map(name -> name.substring(0, name.length() - ".graphql".length()))
                    .sorted()
                    .toList();
        }
    }
}
