package nl.noaber.cofinancing.internal;

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
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.CostEstimate;
import nl.noaber.cofinancing.Funding;
import nl.noaber.cofinancing.FundingFilter;
import nl.noaber.cofinancing.FundingGrouping;
import nl.noaber.cofinancing.Fundings;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Projects;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.programmes.Programmes;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** The batched look-ups of this module's edges. */
@Singleton
final class Loaders {

    static final String PROJECT = "Contribution.project";
    static final String CONTRIBUTION = "FundingChange.contribution";
    static final String PARTY = "Contribution.party";
    static final String LINES = "Contribution.lines";
    static final String STEPS = "Contribution.steps";
    static final String CHALLENGE = "Project.challenge";
    static final String PROGRAMME = "Project.programme";
    static final String SHARED_WITH = "Project.sharedWith";
    static final String COST = "Project.cost";
    static final String FUNDING = "Project.funding";
    static final String FUNDINGS = "Query.funding";
    static final String ESTIMATES = "Project.estimates";
    static final String COUNTED_ESTIMATES = "Project.estimates.totalCount";
    static final String CONTRIBUTIONS = "Project.contributions";
    static final String COUNTED_CONTRIBUTIONS = "Project.contributions.totalCount";

    private final Projects projects;
    private final Contributions contributions;
    private final Fundings fundings;
    private final Organisations organisations;
    private final Programmes programmes;

    Loaders(
            Projects projects,
            Contributions contributions,
            Fundings fundings,
            Organisations organisations,
            Programmes programmes) {
        this.projects = projects;
        this.contributions = contributions;
        this.fundings = fundings;
        this.organisations = organisations;
        this.programmes = programmes;
    }

    /** A part of the list under a project; the same part for all projects at one place of a document. */
    private record Listed(ProjectId project, PageRequest page) {}

    List<Loader<?, ?>> all() {
        return List.of(
                new Loader<>(PROJECT, projects::byIds),
                new Loader<>(CONTRIBUTION, contributions::byIds),
                new Loader<>(PARTY, organisations::byIds),
                new Loader<>(LINES, contributions::lines),
                new Loader<>(STEPS, contributions::steps),
                new Loader<>(CHALLENGE, programmes::challengesByIds),
                new Loader<>(PROGRAMME, programmes::byIds),
                new Loader<>(SHARED_WITH, this::sharedWith),
                new Loader<>(COST, projects::costs),
                new Loader<>(FUNDING, fundings::ofProjects),
                new Loader<>(FUNDINGS, this::fundings),
                new Loader<>(ESTIMATES, this::estimates),
                new Loader<>(COUNTED_ESTIMATES, projects::countEstimates),
                new Loader<>(CONTRIBUTIONS, this::contributions),
                new Loader<>(COUNTED_CONTRIBUTIONS, contributions::countTo));
    }

    /** How a document wants something added up. */
    record Wanted(FundingGrouping grouping, FundingFilter filter) {}

    /** What is of the same projects and years is added up by one statement, unless it matters who gives. */
    private Map<Wanted, Funding> fundings(Viewer viewer, Set<Wanted> wanted) {
        Map<Wanted, Funding> found = new HashMap<>();
        wanted.stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(one.filter(), one.grouping() == FundingGrouping.PARTY), Collectors.toSet()))
                .values()
                .forEach(alike -> fundings.of(
                                viewer,
                                alike.stream().map(Wanted::grouping).collect(Collectors.toSet()),
                                alike.iterator().next().filter())
                        .forEach((grouping, funding) -> found.put(
                                new Wanted(grouping, alike.iterator().next().filter()), funding)));
        return found;
    }

    private Map<ProjectId, List<Organisation>> sharedWith(Viewer viewer, Set<ProjectId> ids) {
        Map<ProjectId, Set<OrganisationId>> named = projects.sharedWith(viewer, ids);
        Set<OrganisationId> all = new HashSet<>();
        named.values().forEach(all::addAll);
        Map<OrganisationId, Organisation> found = organisations.byIds(viewer, all);
        Map<ProjectId, List<Organisation>> each = new HashMap<>();
        named.forEach((id, shared) -> each.put(
                id,
                shared.stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(Organisation::name))
                        .toList()));
        return each;
    }

    private Map<Listed, Page<CostEstimate>> estimates(Viewer viewer, Set<Listed> lists) {
        return pages(lists, (ids, page) -> projects.estimates(viewer, ids, page));
    }

    private Map<Listed, Page<Contribution>> contributions(Viewer viewer, Set<Listed> lists) {
        return pages(lists, (ids, page) -> contributions.to(viewer, ids, page));
    }

    /** Reads the same part of each list. */
    private interface Pages<T> {
        Map<ProjectId, Page<T>> of(Set<ProjectId> projects, PageRequest page);
    }

    private static <T> Map<Listed, Page<T>> pages(Set<Listed> lists, Pages<T> read) {
        Map<Listed, Page<T>> pages = new HashMap<>();
        lists.stream()
                .collect(Collectors.groupingBy(Listed::page, Collectors.mapping(Listed::project, Collectors.toSet())))
                .forEach((page, ids) ->
                        read.of(ids, page).forEach((id, found) -> pages.put(new Listed(id, page), found)));
        return pages;
    }

    /** A list under a project; who asks only how many there are is spared the reading of them. */
    static <T> CompletableFuture<Connection<T>> under(
            DataFetchingEnvironment asked, String loader, String counting, ProjectId project) {
        Supplier<CompletionStage<Long>> total = () -> Asked.<ProjectId, @Nullable Long>load(asked, counting, project)
                .thenApply(count -> Objects.requireNonNullElse(count, 0L));
        CompletableFuture<Page<T>> page = Asked.selectsRecords(asked)
                ? Asked.load(asked, loader, new Listed(project, Asked.page(asked)))
                : CompletableFuture.completedFuture(Page.empty());
        return page.thenApply(found -> Connection.counted(found, total));
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
