package nl.noaber.app.rights;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import io.micronaut.context.BeanProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.app.Worlds;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.gateway.SchemaText;
import nl.noaber.testkit.NoaberTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Who may do what stands in {@code graphql-schema/rights.md}, a row for each field of Query and Mutation; it is true. */
@NoaberTest
@TestInstance(Lifecycle.PER_CLASS)
class RightsTest {

    private static final Path TABLE =
            Path.of("..", "..", "graphql-schema", "rights.md").toAbsolutePath().normalize();

    /** Instead of a record: what is not there until an administrator has it shown. */
    private static final String SHOWN = "shown";

    private static final List<String> USERS =
            List.of("staff", "staff-2", "partner", "board", "admin", "auditor", "nobody");

    private final BeanProvider<Visitor> visitors;
    private final Walk walk;
    private final Map<String, Visitor> users = new LinkedHashMap<>();
    private @Nullable Secrets known;
    private @Nullable Asked asked;
    private @Nullable Attempts attempts;

    RightsTest(BeanProvider<Visitor> visitors, SchemaText schema) {
        this.visitors = visitors;
        this.walk = new Walk(schema.printed());
    }

    @BeforeAll
    void signsEverybodyIn(Worlds worlds, DisclosureFiles files, AbandonedFile abandoned, Bar bar) {
        worlds.load();
        USERS.forEach(user -> users.put(
                user, user.equals("nobody") ? visitors.get() : visitors.get().as(user)));
        Visitor staff = requireNonNull(users.get("staff"));
        Visitor administrator = requireNonNull(users.get("admin"));
        known = new Secrets(staff, administrator, files::workNow);
        asked = new Asked(secrets());
        administrator.ask(
                "mutation { requireSecondFactor(input: {roles: [ADMIN]}) { roles userErrors { code } } }", Map.of());
        worlds.term(Asked.RETAINED, "SETTLED", 2);
        attempts = new Attempts(
                staff,
                administrator,
                visitors.get().as("admin-2"),
                secrets(),
                files::workNow,
                () -> abandoned.id(staff),
                bar::id);
        abandoned.id(staff);
        bar.id();
    }

    @Test
    void hasARowForEachField() throws IOException {
        assertThat(Row.all(TABLE).map(Row::field).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(walk.rootFields().stream(), mutations().map(GraphQLFieldDefinition::getName))
                                .toList());
    }

    @Test
    void holdForEverybody() throws IOException {
        List<String> happened = new ArrayList<>();
        List<String> promised = new ArrayList<>();
        for (Row row : Row.all(TABLE).toList()) {
            promised.add(row.toString());
            boolean shown = row.record().equals(SHOWN);
            if (shown) {
                requireNonNull(users.get("admin")).shows(true);
            }
            happened.add(row.with(USERS.stream()
                            .map(user -> outcome(requireNonNull(users.get(user)), row))
                            .toList())
                    .toString());
            if (shown) {
                requireNonNull(users.get("admin")).shows(false);
            }
        }
        assertThat(happened).isEqualTo(promised);
    }

    private Secrets secrets() {
        return requireNonNull(known);
    }

    private Stream<GraphQLFieldDefinition> mutations() {
        return requireNonNull(walk.schema().getMutationType()).getFieldDefinitions().stream();
    }

    private String outcome(Visitor visitor, Row row) {
        return mutations()
                .filter(mutation -> mutation.getName().equals(row.field()))
                .findFirst()
                .map(mutation -> Outcome.ofMutation(attempt(visitor, mutation, row.record())))
                .orElseGet(() -> Outcome.ofQuery(visitor.ask(question(row), Map.of())));
    }

    private JsonNode attempt(Visitor visitor, GraphQLFieldDefinition mutation, String record) {
        String type = GraphQLTypeUtil.simplePrint(mutation.getArgument("input").getType());
        return visitor.ask(
                "mutation($input: %s) { asked: %s(input: $input) { userErrors { code } } }"
                        .formatted(type, mutation.getName()),
                Map.of("input", requireNonNull(attempts).input(mutation.getName(), record)));
    }

    private String question(Row row) {
        String written = row.record().isEmpty() || row.record().equals(SHOWN)
                ? requireNonNull(asked).first(row.field())
                : "(id: \"" + secrets().id(row.record()) + "\")";
        return walk.near(row.field(), written).getFirst().replaceFirst(row.field(), "asked: " + row.field());
    }
}
