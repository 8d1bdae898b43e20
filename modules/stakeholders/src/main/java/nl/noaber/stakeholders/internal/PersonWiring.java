package nl.noaber.stakeholders.internal;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Persons;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Posts;
import nl.noaber.stakeholders.Tenure;
import nl.noaber.stakeholders.Tenures;
import org.jspecify.annotations.Nullable;

/** The fields of {@code Person}, {@code Post} and {@code Tenure}. */
@Singleton
final class PersonWiring {

    private static final String TENURES_OF_PERSON = "Person.tenures";
    private static final String TENURES_OF_POST = "Post.tenures";

    private static final String HOLDERS = "Post.holders";

    private final Posts posts;
    private final Persons persons;
    private final PersonRows rows;
    private final Tenures tenures;
    private final Clock clock;

    private record HoldersKey(PostId post, LocalDate day) {}

    PersonWiring(Posts posts, Persons persons, PersonRows rows, Tenures tenures, Clock clock) {
        this.posts = posts;
        this.persons = persons;
        this.rows = rows;
        this.tenures = tenures;
        this.clock = clock;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Person",
                type -> type.dataFetcher(
                                "givenName", of(details -> details.name().givenName()))
                        .dataFetcher(
                                "surnamePrefix", of(details -> details.name().surnamePrefix()))
                        .dataFetcher("surname", of(details -> details.name().surname()))
                        .dataFetcher("email", of(PersonDetails::email))
                        .dataFetcher("phone", of(PersonDetails::phone))
                        .dataFetcher("politicalParty", of(PersonDetails::politicalParty))
                        .dataFetcher("note", of(PersonDetails::note))
                        .dataFetcher(
                                "dataSource",
                                of(details -> details.dataSource().isEmpty() ? null : details.dataSource()))
                        .dataFetcher("erased", env -> person(env).erased())
                        .dataFetcher("reviewOn", of(PersonDetails::reviewOn))
                        .dataFetcher(
                                "legalBasis", of(details -> details.personal().legalBasis()))
                        .dataFetcher(
                                "publicRole", of(details -> details.personal().publicRole()))
                        .dataFetcher(
                                "noticeOn", of(details -> details.personal().noticeOn()))
                        .dataFetcher(
                                "noticeHow", of(details -> details.personal().noticeHow()))
                        .dataFetcher(
                                "objectionSince",
                                of(details -> details.personal().objectionSince()))
                        .dataFetcher(
                                "objectionReason",
                                of(details -> details.personal().objectionReason()))
                        .dataFetcher(
                                "tenures",
                                env -> Edges.list(
                                        env, TENURES_OF_PERSON, person(env).id()))
                        .dataFetcher("posts", this::postsOn));
        TieWiring.stakeholder(wiring, "Person");
        wirePosts(wiring);
    }

    private void wirePosts(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Post",
                type -> type.dataFetcher(
                                "organisation",
                                env -> Edges.organisation(env, post(env).organisationId()))
                        .dataFetcher("level", env -> post(env).details().level())
                        .dataFetcher("political", env -> post(env).details().political())
                        .dataFetcher(
                                "validFrom",
                                env -> post(env).details().validity().from())
                        .dataFetcher(
                                "validUntil",
                                env -> post(env).details().validity().until())
                        .dataFetcher(
                                "active", env -> post(env).details().validity().covers(DutchTime.today(clock)))
                        .dataFetcher(
                                "tenures",
                                env -> Edges.list(
                                        env, TENURES_OF_POST, post(env).id()))
                        .dataFetcher("holders", this::holders));
        wireTenures(wiring);
    }

    private void wireTenures(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Tenure",
                type -> type.dataFetcher(
                                "id",
                                env -> RecordRef.of("Tenure", tenure(env).id())
                                        .globalId()
                                        .toString())
                        .dataFetcher(
                                "person",
                                env -> Asked.load(env, Edges.PERSON, tenure(env).personId()))
                        .dataFetcher(
                                "post",
                                env -> Asked.load(env, Edges.POST, tenure(env).postId()))
                        .dataFetcher("from", env -> tenure(env).period().from())
                        .dataFetcher("until", env -> tenure(env).period().until())
                        .dataFetcher("current", env -> tenure(env).covers(DutchTime.today(clock))));
    }

    List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<PersonId, Person>(Edges.PERSON, persons::byIds),
                new Loader<PostId, Post>(Edges.POST, posts::byIds),
                new Loader<HoldersKey, List<Person>>(HOLDERS, this::holders),
                new Loader<PersonId, List<Tenure>>(TENURES_OF_PERSON, tenures::ofPersons),
                new Loader<PostId, List<Tenure>>(TENURES_OF_POST, tenures::ofPosts));
    }

    private CompletableFuture<List<Post>> postsOn(DataFetchingEnvironment environment) {
        LocalDate day = day(environment);
        return Edges.<Tenure>list(
                        environment, TENURES_OF_PERSON, person(environment).id())
                .thenCompose(all -> Edges.all(
                        environment,
                        Edges.POST,
                        all.stream()
                                .filter(tenure -> tenure.covers(day))
                                .map(Tenure::postId)
                                .distinct()
                                .toList()));
    }

    private CompletableFuture<List<Person>> holders(DataFetchingEnvironment environment) {
        return Edges.list(environment, HOLDERS, new HoldersKey(post(environment).id(), day(environment)));
    }

    /** One statement for each day that is asked for; nearly always that is today. */
    private Map<HoldersKey, List<Person>> holders(Viewer viewer, Set<HoldersKey> keys) {
        Map<HoldersKey, List<Person>> all = new HashMap<>();
        keys.stream()
                .collect(Collectors.groupingBy(
                        HoldersKey::day, Collectors.mapping(HoldersKey::post, Collectors.toSet())))
                .forEach((day, posts) -> rows.holders(viewer, posts, day)
                        .forEach((post, found) -> all.put(
                                new HoldersKey(post, day),
                                found.stream().distinct().toList())));
        return all;
    }

    private LocalDate day(DataFetchingEnvironment environment) {
        LocalDate asked = Asked.arguments(environment).date("on");
        return asked == null ? DutchTime.today(clock) : asked;
    }

    private static Person person(DataFetchingEnvironment environment) {
        return Asked.source(environment);
    }

    private static Post post(DataFetchingEnvironment environment) {
        return Asked.source(environment);
    }

    private static Tenure tenure(DataFetchingEnvironment environment) {
        return Asked.source(environment);
    }

    private static <T extends @Nullable Object> DataFetcher<T> of(Function<PersonDetails, T> part) {
        return environment -> part.apply(person(environment).details());
    }
}
