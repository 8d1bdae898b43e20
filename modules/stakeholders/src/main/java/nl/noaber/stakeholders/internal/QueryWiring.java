package nl.noaber.stakeholders.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.Assessment;
import nl.noaber.stakeholders.Assessments;
import nl.noaber.stakeholders.Duplicate;
import nl.noaber.stakeholders.Duplicates;
import nl.noaber.stakeholders.MergePreview;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationFilter;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonFilter;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Persons;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.StakeholderType;
import nl.noaber.stakeholders.Stakeholders;
import org.jspecify.annotations.Nullable;

/** The questions of this module. */
@Singleton
final class QueryWiring {

    private final Organisations organisations;
    private final Persons persons;
    private final Stakeholders stakeholders;
    private final Assessments assessments;
    private final Duplicates duplicates;
    private final Merges merges;
    private final Clock clock;

    QueryWiring(
            Organisations organisations,
            Persons persons,
            Stakeholders stakeholders,
            Assessments assessments,
            Duplicates duplicates,
            Merges merges,
            Clock clock) {
        this.organisations = organisations;
        this.persons = persons;
        this.stakeholders = stakeholders;
        this.assessments = assessments;
        this.duplicates = duplicates;
        this.merges = merges;
        this.clock = clock;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher("organisations", this::organisations)
                        .dataFetcher(
                                "organisation",
                                env -> OrganisationWiring.one(
                                        env, new OrganisationId(Asks.id(Asked.arguments(env), "id", "Organisation"))))
                        .dataFetcher("persons", this::persons)
                        .dataFetcher("person", env -> load(env, Edges.PERSON, "Person", PersonId::new))
                        .dataFetcher("post", env -> load(env, Edges.POST, "Post", PostId::new))
                        .dataFetcher("stakeholderMap", this::map)
                        .dataFetcher(
                                "tags",
                                env -> stakeholders.tags(
                                        Asked.viewer(env), Asked.arguments(env).text("text")))
                        .dataFetcher("duplicates", this::duplicates)
                        .dataFetcher("mergePreview", this::mergePreview));
    }

    private Connection<Organisation> organisations(DataFetchingEnvironment environment) {
        Viewer viewer = Asked.viewer(environment);
        Input arguments = Asked.arguments(environment);
        OrganisationFilter filter = Asks.organisations(arguments);
        return Connection.of(
                organisations.list(viewer, filter, Asks.organisationOrder(arguments), Asked.page(environment)),
                () -> organisations.count(viewer, filter));
    }

    private Connection<Person> persons(DataFetchingEnvironment environment) {
        Viewer viewer = Asked.viewer(environment);
        Input arguments = Asked.arguments(environment);
        PersonFilter filter = Asks.persons(arguments);
        return Connection.of(
                persons.list(viewer, filter, Asks.personOrder(arguments), Asked.page(environment)),
                () -> persons.count(viewer, filter));
    }

    private static <K> CompletableFuture<Object> load(
            DataFetchingEnvironment environment, String loader, String type, Function<UUID, K> make) {
        return Asked.load(environment, loader, make.apply(Asks.id(Asked.arguments(environment), "id", type)));
    }

    private List<Assessment> map(DataFetchingEnvironment environment) {
        Input arguments = Asked.arguments(environment);
        LocalDate on = arguments.date("on");
        return assessments.map(
                Asked.viewer(environment),
                Asks.idOrNull(arguments, "challenge", "Challenge", ChallengeId::new),
                on == null ? DutchTime.today(clock) : on);
    }

    private Connection<Duplicate> duplicates(DataFetchingEnvironment environment) {
        Viewer viewer = Asked.viewer(environment);
        StakeholderType type = StakeholderType.valueOf(
                String.valueOf(Asked.arguments(environment).value("type", Object.class)));
        return Connection.of(
                duplicates.list(viewer, type, Asked.page(environment)), () -> duplicates.count(viewer, type));
    }

    private @Nullable MergePreview mergePreview(DataFetchingEnvironment environment) {
        Input arguments = Asked.arguments(environment);
        return merges.preview(
                        Asked.viewer(environment),
                        Asks.stakeholder(arguments, "keep"),
                        Asks.stakeholder(arguments, "absorb"))
                .orElse(null);
    }
}
