package nl.noaber.gateway.internal;

import graphql.language.ObjectTypeDefinition;
import graphql.parser.MultiSourceReader;
import graphql.parser.ParserOptions;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.errors.SchemaProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.noaber.kernel.graphql.GraphQlModule;

/** Reads the SDL of the base and of every module, and merges it; each definition remembers whose it is. */
final class SchemaParts {

    static final String BASE = "gateway";

    private SchemaParts() {}

    static TypeDefinitionRegistry merged(List<GraphQlModule> modules) {
        MultiSourceReader.Builder sources =
                MultiSourceReader.newMultiSourceReader().string(text(BASE), BASE);
        modules.forEach(module -> sources.string("\n" + text(module.name()), module.name()));
        try {
            TypeDefinitionRegistry registry = new SchemaParser()
                    .parse(sources.trackData(true).build(), ParserOptions.getDefaultSdlParserOptions());
            List.of("Mutation", "Subscription").forEach(root -> dropIfEmpty(registry, root));
            return registry;
        } catch (SchemaProblem wrong) {
            throw new SchemaRefusedException("The modules' SDL does not fit together: " + wrong.getMessage(), wrong);
        }
    }

    /** A root that no module adds to is not part of the schema: GraphQL has no types without fields. */
    private static void dropIfEmpty(TypeDefinitionRegistry registry, String root) {
        if (!registry.objectTypeExtensions().containsKey(root)) {
            Optional.ofNullable(registry.getTypeOrNull(root, ObjectTypeDefinition.class))
                    .ifPresent(registry::remove);
        }
    }

    private static String text(String name) {
        String path = "/graphql/" + name + ".graphqls";
        try (InputStream stream = SchemaParts.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new SchemaRefusedException("The module " + name + " has no SDL: there is no resource " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("reading " + path, unreadable);
        }
    }
}
