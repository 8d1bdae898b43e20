package nl.noaber.stakeholders.internal;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Stakeholder;
import nl.noaber.stakeholders.StakeholderId;
import org.jspecify.annotations.Nullable;

/** Ways from one record to another, shared by the wiring of the types. */
final class Edges {

    static final String ORGANISATION = "Stakeholders.organisation";
    static final String POST = "Stakeholders.post";
    static final String PERSON = "Stakeholders.person";
    static final String STAKEHOLDER = "Stakeholders.stakeholder";

    private Edges() {}

    static @Nullable CompletableFuture<Organisation> organisation(
            DataFetchingEnvironment environment, @Nullable OrganisationId id) {
        return id == null ? null : Asked.load(environment, ORGANISATION, id);
    }

    static CompletableFuture<Stakeholder> stakeholder(DataFetchingEnvironment environment, StakeholderId id) {
        return Asked.load(environment, STAKEHOLDER, id);
    }

    /** All of these that the viewer may see, in this order. */
    static <K, V> CompletableFuture<List<V>> all(DataFetchingEnvironment environment, String loader, List<K> keys) {
        List<CompletableFuture<V>> found = keys.stream()
                .map(key -> Asked.<K, V>load(environment, loader, key))
                .toList();
        return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
                .thenApply(done -> found.stream()
                        .map(CompletableFuture::join)
                        .flatMap(Stream::ofNullable)
                        .toList());
    }

    static <T> CompletableFuture<List<T>> list(DataFetchingEnvironment environment, String loader, Object key) {
        return Asked.<Object, List<T>>load(environment, loader, key)
                .thenApply(found -> found == null ? List.of() : found);
    }
}
