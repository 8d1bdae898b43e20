package nl.noaber.access.internal;

import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.noaber.access.ApiToken;
import nl.noaber.kernel.graphql.Asked;

/** What a token can be made for: the schema itself says which actions there are, in whose part, and what they are called. */
final class TokenActions {

    /** The first words between parentheses, as every description has them. */
    private static final Pattern DUTCH = Pattern.compile("\\(([^()]+)\\)");

    private TokenActions() {}

    static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("tokenActions", TokenActions::all));
        wiring.type(ApiToken.TYPE, token -> token.dataFetcher("actions", TokenActions::ofToken));
        wiring.type(
                "TokenAction",
                action -> action.dataFetcher("name", asked -> action(asked).getName())
                        .dataFetcher("description", asked -> action(asked).getDescription())
                        .dataFetcher("dutch", asked -> dutch(action(asked)))
                        .dataFetcher("part", asked -> part(action(asked))));
    }

    /** All actions that there are, but those that are done in person, in the order of the schema. */
    private static List<GraphQLFieldDefinition> all(DataFetchingEnvironment asked) {
        GraphQLObjectType type =
                Objects.requireNonNull(asked.getGraphQLSchema().getMutationType(), "the schema has mutations");
        return type.getFieldDefinitions().stream()
                .filter(field -> !field.hasAppliedDirective(InPerson.DIRECTIVE))
                .toList();
    }

    /** An action that the schema no longer has is none that the token may do. */
    private static List<GraphQLFieldDefinition> ofToken(DataFetchingEnvironment asked) {
        Set<String> names = Asked.<ApiToken>source(asked).mutations();
        return all(asked).stream()
                .filter(action -> names.contains(action.getName()))
                .toList();
    }

    private static String dutch(GraphQLFieldDefinition action) {
        Matcher words = DUTCH.matcher(Objects.requireNonNullElse(action.getDescription(), ""));
        return words.find() ? words.group(1) : action.getName();
    }

    private static String part(GraphQLFieldDefinition action) {
        return Optional.ofNullable(action.getDefinition())
                .map(definition -> definition.getSourceLocation())
                .map(SourceLocation::getSourceName)
                .orElse("");
    }

    private static GraphQLFieldDefinition action(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
