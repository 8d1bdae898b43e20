package nl.noaber.briefings.internal;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.noaber.agenda.AgendaItems;
import nl.noaber.briefings.BriefingId;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.briefings.Briefings;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.stakeholders.Posts;
import org.jspecify.annotations.Nullable;

/** The batched look-ups of the edges of briefings. */
@Singleton
final class BriefingLoaders {

    static final String OF_ITEM = "AgendaItem.briefings";
    static final String ITEM = "Briefing.agendaItem";
    static final String RECIPIENT = "Briefing.recipient";
    static final String EDITION = "Briefing.editions";
    static final String INTACT = "Briefing.intact";
    static final String READINGS = "Briefing.readings";
    private static final String TEXTS = "Briefing.texts";

    private final Briefings briefings;
    private final AgendaItems items;
    private final Posts posts;

    BriefingLoaders(Briefings briefings, AgendaItems items, Posts posts) {
        this.briefings = briefings;
        this.items = items;
        this.posts = posts;
    }

    List<Loader<?, ?>> all() {
        return List.of(
                new Loader<>(OF_ITEM, briefings::ofItems),
                new Loader<>(ITEM, items::byIds),
                new Loader<>(RECIPIENT, posts::byIds),
                new Loader<>(EDITION, briefings::byIds),
                new Loader<>(INTACT, briefings::intact),
                new Loader<>(READINGS, briefings::readings),
                new Loader<>(TEXTS, briefings::texts));
    }

    static CompletableFuture<@Nullable String> text(
            DataFetchingEnvironment asked, BriefingId id, BriefingSection section) {
        return Asked.<BriefingId, @Nullable Map<BriefingSection, String>>load(asked, TEXTS, id)
                .thenApply(texts -> texts == null ? null : texts.get(section));
    }

    /** The record behind an id that may be absent. */
    static <K, V> CompletableFuture<@Nullable V> one(DataFetchingEnvironment asked, String loader, @Nullable K key) {
        return key == null ? CompletableFuture.completedFuture(null) : Asked.<K, @Nullable V>load(asked, loader, key);
    }

    /** The list behind a key; empty when there is none. */
    static <K, T> CompletableFuture<List<T>> list(DataFetchingEnvironment asked, String loader, K key) {
        return Asked.<K, @Nullable List<T>>load(asked, loader, key)
                .thenApply(found -> found == null ? List.of() : found);
    }
}
