package nl.noaber.app.attacks;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.app.Worlds;
import nl.noaber.gateway.SchemaText;
import nl.noaber.kernel.sql.Database;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every text that the schema takes, of whichever query or mutation, is sent each of these: it is taken for the text that it
 * is, or refused as a wrong value, and never ends in a bug.
 */
@NoaberTest
class EveryArgumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 3;

    private final HtmlClient visitor;
    private final GraphQLSchema schema;
    private final Database database;

    EveryArgumentTest(HtmlClient visitor, SchemaText schema, Database database, Worlds worlds) {
        this.visitor = visitor;
        this.database = database;
        this.schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(schema.printed()));
        worlds.load();
        visitor.post("/sign-in", Map.of("user", People.admin().userId().toString(), "return", "/search"));
    }

    @Test
    void takesTextForText() {
        List<String> bugs = new ArrayList<>();
        long before = contactMoments();

        for (GraphQLFieldDefinition field : fields().toList()) {
            for (String payload : payloads().toList()) {
                JsonNode answer = ask(field, payload);
                answer.path("errors").forEach(error -> {
                    String code = error.at("/extensions/code").asText();
                    if (code.isEmpty() || code.equals("INTERNAL")) {
                        bugs.add(field.getName() + " with " + payload + ": " + error);
                    }
                });
            }
        }

        assertThat(bugs).isEmpty();
        assertThat(contactMoments()).isGreaterThanOrEqualTo(before);
    }

    private static Stream<String> payloads() {
        return Stream.of(Payloads.SQL, Payloads.MARKUP, Payloads.LINES).flatMap(List::stream);
    }

    private Stream<GraphQLFieldDefinition> fields() {
        return Stream.concat(
                        schema.getQueryType().getFieldDefinitions().stream(),
                        requireNonNull(schema.getMutationType()).getFieldDefinitions().stream())
                .filter(field -> !field.getArguments().isEmpty());
    }

    private long contactMoments() {
        return database.sql("SELECT COUNT(*) FROM contact_moment").count();
    }

    private JsonNode ask(GraphQLFieldDefinition field, String payload) {
        boolean acts = requireNonNull(schema.getMutationType()).getFieldDefinition(field.getName()) != null;
        StringBuilder declared = new StringBuilder();
        StringBuilder passed = new StringBuilder();
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        for (GraphQLArgument argument : field.getArguments()) {
            Object value = value(argument.getType(), argument.getName(), payload, 0);
            if (value != null) {
                declared.append('$')
                        .append(argument.getName())
                        .append(": ")
                        .append(type(argument))
                        .append(' ');
                passed.append(argument.getName())
                        .append(": $")
                        .append(argument.getName())
                        .append(' ');
                variables.put(argument.getName(), value);
            }
        }
        String given = passed.isEmpty() ? "" : "(" + passed + ")";
        String wanted = declared.isEmpty() ? "" : "(" + declared + ")";
        boolean isRecord = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer;
        return send(
                (acts ? "mutation" : "query") + wanted + " { " + field.getName() + given
                        + (isRecord ? " { __typename }" : "") + " }",
                variables);
    }

    private static String type(GraphQLArgument argument) {
        return GraphQLTypeUtil.simplePrint(argument.getType());
    }

    /** The payload wherever text goes; of what else is needed something that fits; null for what can be left out. */
    private static @Nullable Object value(GraphQLInputType type, String name, String payload, int depth) {
        boolean isNeeded = GraphQLTypeUtil.isNonNull(type);
        if (GraphQLTypeUtil.unwrapNonNull(type) instanceof graphql.schema.GraphQLList list) {
            Object one = value((GraphQLInputType) list.getWrappedType(), name, payload, depth);
            return one == null ? (isNeeded ? List.of() : null) : List.of(one);
        }
        GraphQLNamedType named = (GraphQLNamedType) requireNonNull(GraphQLTypeUtil.unwrapAll(type));
        if (named instanceof GraphQLInputObjectType object) {
            return depth == DEEPEST && !isNeeded ? null : fields(object, payload, depth + 1);
        }
        if (named instanceof GraphQLEnumType choice) {
            return isNeeded ? choice.getValues().getFirst().getName() : null;
        }
        return switch (named.getName()) {
            case "String" -> payload;
            case "ID" -> name.equals("id") || isNeeded ? payload : null;
            case "Int" -> isNeeded ? 1 : null;
            case "Boolean" -> isNeeded ? Boolean.TRUE : null;
            case "Date" -> isNeeded ? "2026-05-06" : null;
            case "DateTime" -> isNeeded ? "2026-05-06T10:00:00Z" : null;
            case "PartialDate" -> isNeeded ? "2026-05" : null;
            default -> isNeeded ? payload : null;
        };
    }

    private static Map<String, @Nullable Object> fields(GraphQLInputObjectType object, String payload, int depth) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : object.getFieldDefinitions()) {
            Object value = value(field.getType(), field.getName(), payload, depth);
            if (value != null) {
                fields.put(field.getName(), value);
            }
        }
        return fields;
    }

    private JsonNode send(String document, Map<String, @Nullable Object> variables) {
        try {
            String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
            return JSON.readTree(visitor.send(visitor.request("/graphql")
                            .header("Content-Type", "application/json")
                            .header("Accept", "application/graphql-response+json")
                            .POST(BodyPublishers.ofString(body)))
                    .body());
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(document, unreadable);
        }
    }
}
