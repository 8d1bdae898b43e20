package nl.noaber.gateway.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import nl.noaber.gateway.ProblemTexts;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.testkit.NoaberTest;
import org.junit.jupiter.api.Test;

@NoaberTest
class WiringCheckTest {

    private final GraphQlModule library;
    private final ProblemTexts texts;

    WiringCheckTest(AllModules all, ProblemTexts texts) {
        this.library = all.modules().stream()
                .filter(module -> module.name().equals("library"))
                .findFirst()
                .orElseThrow();
        this.texts = texts;
    }

    @Test
    void acceptsWhatFits() {
        assertThat(SchemaAssembly.assembled(List.of(library), texts).getObjectType("Book"))
                .isNotNull();
    }

    @Test
    void refusesAFieldWithoutResolver() {
        refuses(
                new Changed(library, library.nodes(), false),
                "Query.books has no resolver",
                "Mutation.addBook has no resolver",
                "Author.books has arguments, but no resolver that reads them");
    }

    @Test
    void refusesAResolverWithoutField() {
        GraphQlModule extra = new Changed(library, library.nodes(), true) {
            @Override
            public void wire(RuntimeWiring.Builder wiring) {
                super.wire(wiring);
                wiring.type("Book", type -> type.dataFetcher("pages", environment -> 1));
            }
        };
        refuses(extra, "Book.pages is wired, but no SDL declares it");
    }

    @Test
    void refusesANodeThatCannotBeLookedUp() {
        refuses(
                new Changed(library, Map.of("Country", (viewer, ids) -> Map.of()), true),
                "Book implements Node, but its module does not say how to look it up",
                "Country can be looked up as a Node, but no SDL declares it as one");
    }

    private void refuses(GraphQlModule module, String... sentences) {
        assertThatThrownBy(() -> SchemaAssembly.assembled(List.of(module), texts))
                .isInstanceOf(SchemaRefusedException.class)
                .message()
                .contains(sentences);
    }

    private static class Changed implements GraphQlModule {

        private final GraphQlModule module;
        private final Map<String, NodeLookup> nodes;
        private final boolean wired;

        Changed(GraphQlModule module, Map<String, NodeLookup> nodes, boolean wired) {
            this.module = module;
            this.nodes = nodes;
            this.wired = wired;
        }

        @Override
        public String name() {
            return module.name();
        }

        @Override
        public void wire(RuntimeWiring.Builder wiring) {
            if (wired) {
                module.wire(wiring);
            }
        }

        @Override
        public Map<String, NodeLookup> nodes() {
            return nodes;
        }
    }
}
