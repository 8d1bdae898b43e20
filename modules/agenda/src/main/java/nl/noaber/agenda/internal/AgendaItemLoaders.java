package nl.noaber.agenda.internal;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.noaber.agenda.AgendaAbout;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaItems;
import nl.noaber.agenda.Meetings;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Projects;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.messages.MessageVersion;
import nl.noaber.messages.MessageVersions;
import nl.noaber.messages.VersionNumber;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.Programmes;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Posts;
import org.jspecify.annotations.Nullable;

/** The batched look-ups of the edges of agenda items: of what one is about, what the viewer may see. */
@Singleton
final class AgendaItemLoaders {

    static final String AGENDA = "Meeting.agendaItems";
    static final String ABOUT_CONTRIBUTION = "Contribution.agendaItems";
    static final String ABOUT_PROJECT = "Project.agendaItems";
    static final String MEETING = "AgendaItem.meeting";
    static final String LEAD = "AgendaItem.lead";
    static final String ITEM = "AgendaItem.carried";
    static final String ABOUT = "AgendaItem.about";
    static final String DOCUMENTS = "AgendaItem.documents";

    private final AgendaItems items;
    private final Meetings meetings;
    private final Programmes programmes;
    private final MessageVersions versions;
    private final Projects projects;
    private final Contributions contributions;
    private final Organisations organisations;
    private final Posts posts;

    AgendaItemLoaders(
            AgendaItems items,
            Meetings meetings,
            Programmes programmes,
            MessageVersions versions,
            Projects projects,
            Contributions contributions,
            Organisations organisations,
            Posts posts) {
        this.items = items;
        this.meetings = meetings;
        this.programmes = programmes;
        this.versions = versions;
        this.projects = projects;
        this.contributions = contributions;
        this.organisations = organisations;
        this.posts = posts;
    }

    List<Loader<?, ?>> all() {
        return List.of(
                new Loader<>(AGENDA, items::ofMeetings),
                new Loader<>(ABOUT_CONTRIBUTION, items::aboutContributions),
                new Loader<>(ABOUT_PROJECT, items::aboutProjects),
                new Loader<>(MEETING, meetings::byIds),
                new Loader<>(LEAD, posts::byIds),
                new Loader<>(ITEM, items::byIds),
                new Loader<>(ABOUT, this::subjects),
                new Loader<>(DOCUMENTS, items::documents));
    }

    /** What the viewer may see of what an item is about. */
    record About(
            List<Challenge> challenges,
            List<MessageVersion> messages,
            List<Project> projects,
            List<Contribution> contributions,
            List<Organisation> parties) {

        static final About NOTHING = new About(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Each sort of record is read once, for all items. */
    private Map<AgendaItemId, About> subjects(Viewer viewer, Set<AgendaItemId> ids) {
        Map<AgendaItemId, AgendaAbout> named = items.about(viewer, ids);
        Map<ChallengeId, Challenge> challenges =
                read(viewer, named, one -> one.subjects().challenges(), programmes::challengesByIds);
        Map<VersionNumber, MessageVersion> messages = read(viewer, named, AgendaAbout::versions, versions::byNumbers);
        Map<ProjectId, Project> found =
                read(viewer, named, one -> one.subjects().projects(), projects::byIds);
        Map<ContributionId, Contribution> money =
                read(viewer, named, one -> one.subjects().contributions(), contributions::byIds);
        Map<OrganisationId, Organisation> parties =
                read(viewer, named, one -> one.subjects().parties(), organisations::byIds);
        Map<AgendaItemId, About> about = new HashMap<>();
        named.forEach((id, one) -> about.put(
                id,
                new About(
                        seen(one.subjects().challenges(), challenges, Comparator.comparingInt(Challenge::number)),
                        seen(one.versions(), messages, Comparator.comparing(MessageVersion::title)),
                        seen(one.subjects().projects(), found, Comparator.comparing(Project::title)),
                        seen(one.subjects().contributions(), money, Comparator.comparing(Contribution::projectTitle)),
                        seen(one.subjects().parties(), parties, Comparator.comparing(Organisation::name)))));
        return about;
    }

    private static <I, T> Map<I, T> read(
            Viewer viewer,
            Map<AgendaItemId, AgendaAbout> named,
            Function<AgendaAbout, Set<I>> which,
            BiFunction<Viewer, Set<I>, Map<I, T>> records) {
        Set<I> all = new HashSet<>();
        named.values().forEach(one -> all.addAll(which.apply(one)));
        return all.isEmpty() ? Map.of() : records.apply(viewer, all);
    }

    /** Records that were merged are one. */
    private static <I, T> List<T> seen(Set<I> ids, Map<I, T> found, Comparator<T> order) {
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(order.thenComparing(Object::toString))
                .toList();
    }

    static CompletableFuture<About> about(DataFetchingEnvironment asked, AgendaItemId id) {
        return Asked.<AgendaItemId, @Nullable About>load(asked, ABOUT, id)
                .thenApply(found -> found == null ? About.NOTHING : found);
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
