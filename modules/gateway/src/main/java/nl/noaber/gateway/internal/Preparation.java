package nl.noaber.gateway.internal;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.MoreTokensSyntaxException;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.GoodFaithIntrospectionExceeded;
import graphql.validation.ValidationError;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Parses, measures and validates a document, in that order, and stops at the first that refuses it. */
@Singleton
final class Preparation {

    private static final int SHOWN_FAULTS = 20;

    private final GraphQLSchema schema;
    private final Limits limits;
    private final ParserOptions parserOptions;

    Preparation(GraphQLSchema schema, Limits limits) {
        this.schema = schema;
        this.limits = limits;
        this.parserOptions = ParserOptions.getDefaultOperationParserOptions()
                .transform(options ->
                        options.maxCharacters(limits.documentCharacters()).maxTokens(limits.documentTokens()));
    }

    Prepared prepare(String text) {
        if (text.length() > limits.documentCharacters()) {
            return refused(
                    text, FaultCode.DOCUMENT_TOO_LARGE, tooLarge("characters", limits.documentCharacters(), text));
        }
        ParseAndValidateResult parsed = ParseAndValidate.parse(ExecutionInput.newExecutionInput(text)
                .graphQLContext(context -> context.of(ParserOptions.class, parserOptions))
                .locale(Locale.ENGLISH)
                .build());
        Document document = parsed.getDocument();
        if (document == null) {
            return Prepared.refused(text, List.of(syntax(Objects.requireNonNull(parsed.getSyntaxException()), text)));
        }
        List<Fault> tooMuch = DocumentShape.faults(document, limits);
        return tooMuch.isEmpty() ? validated(text, document) : Prepared.refused(text, tooMuch);
    }

    private Prepared validated(String text, Document document) {
        try {
            List<ValidationError> errors = ParseAndValidate.validate(schema, document, Locale.ENGLISH);
            if (!errors.isEmpty()) {
                return Prepared.refused(text, faults(errors));
            }
        } catch (GoodFaithIntrospectionExceeded endless) {
            return refused(
                    text,
                    FaultCode.TOO_COMPLEX,
                    endless.toBadFaithError().getMessage() + " Ask for at most "
                            + GoodFaithIntrospection.GOOD_FAITH_MAX_FIELDS_COUNT + " fields, each list once.");
        }
        CostReader costs = new CostReader(schema, limits, document);
        List<Prepared.Operation> operations = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(operation -> new Prepared.Operation(operation, costs.of(operation)))
                .toList();
        return operations.isEmpty()
                ? refused(text, FaultCode.SYNTAX, "The document has fragments, but no operation to run.")
                : new Prepared(text, document, operations, List.of());
    }

    private static List<Fault> faults(List<ValidationError> errors) {
        return errors.stream()
                .limit(SHOWN_FAULTS)
                .map(error -> new Fault(
                        FaultCode.INVALID_DOCUMENT,
                        Objects.requireNonNullElse(error.getMessage(), "The document is not valid."),
                        Objects.requireNonNullElse(error.getLocations(), List.of()),
                        List.of(),
                        Map.of()))
                .toList();
    }

    private Fault syntax(InvalidSyntaxException wrong, String text) {
        String message = Objects.requireNonNullElse(wrong.getMessage(), "The document is not GraphQL.");
        if (wrong instanceof ParseCancelledTooDeepException) {
            return Fault.of(
                    FaultCode.TOO_DEEP,
                    "The document is nested too deep to be read; a document may have at most " + limits.depth()
                            + " levels of fields.");
        }
        if (wrong instanceof MoreTokensSyntaxException) {
            return Fault.of(FaultCode.SYNTAX, message);
        }
        if (wrong instanceof ParseCancelledException) {
            return Fault.of(FaultCode.DOCUMENT_TOO_LARGE, tooLarge("tokens", limits.documentTokens(), text));
        }
        SourceLocation location = wrong.getLocation();
        return location == null ? Fault.of(FaultCode.SYNTAX, message) : Fault.at(FaultCode.SYNTAX, message, location);
    }

    private static String tooLarge(String what, int limit, String text) {
        return "A document may have at most " + limit + " " + what + "; this one has more, in " + text.length()
                + " characters.";
    }

    private static Prepared refused(String text, FaultCode code, String message) {
        return Prepared.refused(text, List.of(Fault.of(code, message)));
    }
}
