package nl.noaber.gateway.library;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.kernel.graphql.RefusedFieldException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

@Singleton
class LibraryModule implements GraphQlModule {

    private final Shelf shelf;

    LibraryModule(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public String name() {
        return "library";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher("books", this::books)
                        .dataFetcher("broken", this::broken)
                        .dataFetcher("slow", this::slow)
                        .dataFetcher("secret", this::secret)
                        .dataFetcher("echo", this::echo));
        wiring.type("Mutation", type -> type.dataFetcher("addBook", this::addBook));
        wiring.type(
                "Subscription",
                type -> type.dataFetcher("bookAdded", environment -> shelf.added)
                        .dataFetcher("count", environment -> Flux.range(1, environment.getArgumentOrDefault("to", 1))));
        wiring.type(
                "Book",
                type -> type.dataFetcher("author", LibraryModule::author).dataFetcher("country", this::country));
        wiring.type("Author", type -> type.dataFetcher("books", this::books));
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<UUID, Author>("Book.author", (viewer, ids) -> shelf.authors(ids)),
                new Loader<String, Country>("Book.country", (viewer, codes) -> shelf.countries(codes)));
    }

    @Override
    public Map<String, NodeLookup> nodes() {
        return Map.of(
                "Book", (viewer, ids) -> shelf.books(ids),
                "Author", (viewer, ids) -> shelf.authors(ids));
    }

    private Connection<Book> books(DataFetchingEnvironment environment) {
        return Connection.of(shelf.page(Asked.page(environment)), shelf::count);
    }

    private static CompletableFuture<Author> author(DataFetchingEnvironment environment) {
        return Asked.load(
                environment, "Book.author", Asked.<Book>source(environment).authorId());
    }

    private CompletableFuture<Country> country(DataFetchingEnvironment environment) {
        return author(environment).thenCompose(author -> Asked.load(environment, "Book.country", author.countryCode()));
    }

    private String broken(DataFetchingEnvironment environment) {
        throw new IllegalStateException("secret detail of the failure");
    }

    private String slow(DataFetchingEnvironment environment) throws InterruptedException {
        new CountDownLatch(1).await();
        return "late";
    }

    private String secret(DataFetchingEnvironment environment) {
        throw new RefusedFieldException(Problem.of("SECRET", ""));
    }

    private String echo(DataFetchingEnvironment environment) {
        return environment.getArguments().values().toString();
    }

    private Added addBook(DataFetchingEnvironment environment) {
        Input input = Asked.input(environment);
        if (input.requiredText("title").isBlank()) {
            return new Added(null, List.of(Problem.of("TITLE_MISSING", "title", 1000)));
        }
        Book book = new Book(
                input.id("id", "Book").orElseGet(Ids::next),
                input.requiredText("title"),
                input.requiredChoice("genre", Genre.class),
                input.id("author", "Author").orElseThrow());
        shelf.put(book);
        shelf.added.submit(book);
        return new Added(book, List.of());
    }

    record Added(@Nullable Book book, List<Problem> userErrors) {}
}
