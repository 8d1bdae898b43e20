package nl.noaber.messages.internal;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.access.Users;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.messages.Audience;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageVersion;
import nl.noaber.messages.MessageVersions;
import nl.noaber.programmes.Calendar;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.Programmes;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** The batched look-ups of this module's edges. */
@Singleton
final class Loaders {

    static final String CHALLENGES = "LobbyMessage.challenges";
    static final String EVIDENCE = "LobbyMessage.evidence";
    static final String SHARED_WITH = "LobbyMessage.sharedWith";
    static final String CONFIDENTIAL_TO = "LobbyMessage.confidentialTo";
    static final String BUDGET_ROUND = "LobbyMessage.budgetRound";
    static final String CURRENT = "LobbyMessage.current";
    static final String VERSION = "LobbyMessage.messageVersion";
    static final String VERSIONS = "LobbyMessage.versions";
    static final String COUNTED_VERSIONS = "LobbyMessage.versions.totalCount";
    static final String TEXT = "MessageVersion.text";
    static final String VARIANTS = "MessageVersion.variants";
    static final String ASKS = "MessageVersion.asks";
    static final String DIFFERENCE = "MessageVersion.difference";
    static final String ORGANISATION = "MessageVariant.organisation";
    static final String CHAPTER = "MessageAsk.budgetChapter";
    static final String ABOUT = "Challenge.lobbyMessages";
    static final String COUNTED_ABOUT = "Challenge.lobbyMessages.totalCount";

    private static final String READING = "messages.reading";
    private static final Comparator<Challenge> BY_PROGRAMME_AND_NUMBER = Comparator.<Challenge, String>comparing(
                    challenge -> challenge.programmeId().value().toString())
            .thenComparingInt(Challenge::number);

    private final LobbyMessages messages;
    private final MessageVersions versions;
    private final Organisations organisations;
    private final Users users;
    private final Programmes programmes;
    private final Calendar calendar;
    private final ChangeLog changeLog;

    Loaders(
            LobbyMessages messages,
            MessageVersions versions,
            Organisations organisations,
            Users users,
            Programmes programmes,
            Calendar calendar,
            ChangeLog changeLog) {
        this.messages = messages;
        this.versions = versions;
        this.organisations = organisations;
        this.users = users;
        this.programmes = programmes;
        this.calendar = calendar;
        this.changeLog = changeLog;
    }

    /** A part of the list under a record; the same part for all records at one place of a document. */
    record Listed<I>(I parent, PageRequest page) {}

    List<Loader<?, ?>> all() {
        return List.of(
                new Loader<>(CHALLENGES, this::challenges),
                new Loader<>(EVIDENCE, messages::evidence),
                new Loader<>(SHARED_WITH, this::sharedWith),
                new Loader<>(CONFIDENTIAL_TO, this::confidentialTo),
                new Loader<>(BUDGET_ROUND, calendar::budgetRounds),
                new Loader<>(CURRENT, versions::current),
                new Loader<>(VERSION, versions::byNumbers),
                new Loader<>(VERSIONS, this::versions),
                new Loader<>(COUNTED_VERSIONS, versions::count),
                new Loader<>(TEXT, versions::texts),
                new Loader<>(VARIANTS, versions::variants),
                new Loader<>(ASKS, versions::asks),
                new Loader<>(DIFFERENCE, versions::differences),
                new Loader<>(ORGANISATION, organisations::byIds),
                new Loader<>(CHAPTER, calendar::chaptersByIds),
                new Loader<>(ABOUT, this::about),
                new Loader<>(COUNTED_ABOUT, messages::countAbout),
                new Loader<>(READING, this::read));
    }

    private Map<RecordRef, RecordRef> read(Viewer viewer, Set<RecordRef> confidential) {
        changeLog.read(viewer, confidential);
        return confidential.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    /**
     * What is in a message; of a confidential one not before it is logged that somebody reads it. Both are asked for at
     * once, for a loader waits for nothing that comes of another.
     */
    static <T extends @Nullable Object> CompletableFuture<T> reading(
            DataFetchingEnvironment asked,
            Visibility visibility,
            LobbyMessageId id,
            Supplier<CompletableFuture<T>> content) {
        return visibility == Visibility.CONFIDENTIAL
                ? Asked.<RecordRef, RecordRef>load(asked, READING, RecordRef.of(LobbyMessage.TYPE, id))
                        .thenCombine(content.get(), (_, given) -> given)
                : content.get();
    }

    private Map<LobbyMessageId, List<Challenge>> challenges(Viewer viewer, Set<LobbyMessageId> ids) {
        Map<LobbyMessageId, List<ChallengeId>> named = messages.challenges(viewer, ids);
        Map<ChallengeId, Challenge> found = programmes.challengesByIds(viewer, together(named.values()));
        return each(named, found, BY_PROGRAMME_AND_NUMBER);
    }

    private Map<LobbyMessageId, List<Organisation>> sharedWith(Viewer viewer, Set<LobbyMessageId> ids) {
        Map<LobbyMessageId, Set<OrganisationId>> named = new HashMap<>();
        messages.audiences(viewer, ids).forEach((id, audience) -> named.put(id, audience.sharedWith()));
        Map<OrganisationId, Organisation> found = organisations.byIds(viewer, together(named.values()));
        return each(named, found, Comparator.comparing(Organisation::name));
    }

    private Map<LobbyMessageId, List<User>> confidentialTo(Viewer viewer, Set<LobbyMessageId> ids) {
        Map<LobbyMessageId, Set<UserId>> named = new HashMap<>();
        Map<LobbyMessageId, Audience> audiences = messages.audiences(viewer, ids);
        audiences.forEach((id, audience) -> named.put(id, audience.confidentialTo()));
        Map<UserId, User> found = users.byIds(viewer, together(named.values()));
        return each(named, found, Comparator.comparing(User::name));
    }

    private static <I> Set<I> together(Collection<? extends Collection<I>> named) {
        Set<I> all = new HashSet<>();
        named.forEach(all::addAll);
        return all;
    }

    private static <I, T> Map<LobbyMessageId, List<T>> each(
            Map<LobbyMessageId, ? extends Collection<I>> named, Map<I, T> found, Comparator<T> order) {
        Map<LobbyMessageId, List<T>> each = new HashMap<>();
        named.forEach((id, ids) -> each.put(
                id,
                ids.stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .sorted(order)
                        .toList()));
        return each;
    }

    private Map<Listed<LobbyMessageId>, Page<MessageVersion>> versions(
            Viewer viewer, Set<Listed<LobbyMessageId>> lists) {
        return pages(lists, (ids, page) -> versions.of(viewer, ids, page));
    }

    private Map<Listed<ChallengeId>, Page<LobbyMessage>> about(Viewer viewer, Set<Listed<ChallengeId>> lists) {
        return pages(lists, (ids, page) -> messages.about(viewer, ids, page));
    }

    /** Reads the same part of each list. */
    interface Pages<I, T> {
        Map<I, Page<T>> of(Set<I> parents, PageRequest page);
    }

    static <I, T> Map<Listed<I>, Page<T>> pages(Set<Listed<I>> lists, Pages<I, T> read) {
        Map<Listed<I>, Page<T>> pages = new HashMap<>();
        lists.stream()
                .collect(Collectors.groupingBy(Listed::page, Collectors.mapping(Listed::parent, Collectors.toSet())))
                .forEach((page, parents) -> read.of(parents, page)
                        .forEach((parent, found) -> pages.put(new Listed<>(parent, page), found)));
        return pages;
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
