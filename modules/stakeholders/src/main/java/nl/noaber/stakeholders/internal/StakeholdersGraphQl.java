package nl.noaber.stakeholders.internal;

import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Posts;
import nl.noaber.stakeholders.Stakeholder;
import nl.noaber.stakeholders.StakeholderType;
import nl.noaber.stakeholders.Stakeholders;

/** The part of the schema that {@code stakeholders.graphqls} declares. */
@Singleton
final class StakeholdersGraphQl implements GraphQlModule {

    private final QueryWiring queries;
    private final MutationWiring mutations;
    private final TieMutationWiring tieMutations;
    private final OrganisationWiring organisations;
    private final PersonWiring persons;
    private final TieWiring ties;
    private final ChapterWiring chapters;
    private final Stakeholders stakeholders;
    private final Posts posts;
    private final TracedTies traced;

    StakeholdersGraphQl(
            QueryWiring queries,
            MutationWiring mutations,
            TieMutationWiring tieMutations,
            OrganisationWiring organisations,
            PersonWiring persons,
            TieWiring ties,
            ChapterWiring chapters,
            Stakeholders stakeholders,
            Posts posts,
            TracedTies traced) {
        this.queries = queries;
        this.mutations = mutations;
        this.tieMutations = tieMutations;
        this.organisations = organisations;
        this.persons = persons;
        this.ties = ties;
        this.chapters = chapters;
        this.stakeholders = stakeholders;
        this.posts = posts;
        this.traced = traced;
    }

    @Override
    public String name() {
        return "stakeholders";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        queries.wire(wiring);
        mutations.wire(wiring);
        tieMutations.wire(wiring);
        organisations.wire(wiring);
        persons.wire(wiring);
        ties.wire(wiring);
        chapters.wire(wiring);
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return Stream.of(organisations.loaders(), persons.loaders(), ties.loaders(), chapters.loaders())
                .flatMap(List::stream)
                .<Loader<?, ?>>map(loader -> loader)
                .toList();
    }

    @Override
    public Map<String, NodeLookup> nodes() {
        return Map.of(
                "Organisation", new Entry((viewer, ids) -> stakeholders(viewer, StakeholderType.ORGANISATION, ids)),
                "Person", new Entry((viewer, ids) -> stakeholders(viewer, StakeholderType.PERSON, ids)),
                "Post", this::posts);
    }

    @Override
    public Map<String, NodeLookup> traced() {
        return traced.lookups();
    }

    /** One of the address book, and what of it others than the team do not see. */
    private record Entry(BiFunction<Viewer, Set<UUID>, Map<UUID, Stakeholder>> seen) implements NodeLookup {

        /** Whom an officer left in the file on a person may stand in records of which the auditor reads no words. */
        private static final Set<String> OF_THE_TEAM =
                Set.of("note", "tags", "relationshipOwner", "contactRhythm", "dataSource", "othersShown");

        @Override
        public Map<UUID, Stakeholder> byIds(Viewer viewer, Set<UUID> ids) {
            return seen.apply(viewer, ids);
        }

        @Override
        public Set<String> teamFields() {
            return OF_THE_TEAM;
        }
    }

    private Map<UUID, Stakeholder> stakeholders(Viewer viewer, StakeholderType type, Set<UUID> ids) {
        Map<UUID, Stakeholder> found = new HashMap<>();
        stakeholders
                .byIds(viewer, ids.stream().map(type::id).collect(Collectors.toSet()))
                .forEach((id, stakeholder) -> found.put(id.value(), stakeholder));
        return found;
    }

    private Map<UUID, Post> posts(Viewer viewer, Set<UUID> ids) {
        Map<UUID, Post> found = new HashMap<>();
        posts.byIds(viewer, ids.stream().map(PostId::new).collect(Collectors.toSet()))
                .forEach((id, post) -> found.put(id.value(), post));
        return found;
    }
}
