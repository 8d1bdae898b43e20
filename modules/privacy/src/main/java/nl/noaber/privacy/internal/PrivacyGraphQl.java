package nl.noaber.privacy.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.RefusedFieldException;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.SurnamePlace;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.privacy.Decision;
import nl.noaber.privacy.Erasure;
import nl.noaber.privacy.ErasureScope;
import nl.noaber.privacy.Erasures;
import nl.noaber.privacy.NewPrivacyRequest;
import nl.noaber.privacy.PrivacyRequest;
import nl.noaber.privacy.PrivacyRequestAnswer;
import nl.noaber.privacy.PrivacyRequestId;
import nl.noaber.privacy.PrivacyRequestKind;
import nl.noaber.privacy.PrivacyRequestOutcome;
import nl.noaber.privacy.PrivacyRequests;
import nl.noaber.privacy.ProcessingRegister;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Persons;
import org.jspecify.annotations.Nullable;

/** The part of the schema that {@code privacy.graphqls} declares. */
@Singleton
final class PrivacyGraphQl implements GraphQlModule {

    /** Stands for an id that is none: it is not found, as any other stranger. */
    private static final UUID NONE = new UUID(0, 0);

    private static final String PERSON = "Person";
    private static final String PERSON_OF_REQUEST = "PrivacyRequest.person";
    private static final String ERASURE_OF_PERSON = "Person.erasure";

    private final PrivacyRequests requests;
    private final Erasures erasures;
    private final Persons persons;
    private final ProcessingRegister register;
    private final RetentionWiring retention;
    private final Administrators administrators;
    private final Clock clock;

    PrivacyGraphQl(
            PrivacyRequests requests,
            Erasures erasures,
            Persons persons,
            ProcessingRegister register,
            RetentionWiring retention,
            Administrators administrators,
            Clock clock) {
        this.requests = requests;
        this.erasures = erasures;
        this.persons = persons;
        this.register = register;
        this.retention = retention;
        this.administrators = administrators;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher("privacyRequests", this::privacyRequests)
                        .dataFetcher("privacyRequest", this::privacyRequest)
                        .dataFetcher("personalRecords", this::personalRecords)
                        .dataFetcher("processingRegister", this::processingRegister));
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("recordPrivacyRequest", this::recordPrivacyRequest)
                        .dataFetcher("answerPrivacyRequest", this::answerPrivacyRequest)
                        .dataFetcher("erasePerson", this::erasePerson));
        wiring.type(
                "PrivacyRequest",
                request -> request.dataFetcher(
                                "id",
                                env -> RecordRef.of(
                                                PrivacyRequest.TYPE,
                                                request(env).id())
                                        .globalId()
                                        .toString())
                        .dataFetcher(
                                "person",
                                env -> Asked.load(
                                        env, PERSON_OF_REQUEST, request(env).person()))
                        .dataFetcher("overdue", env -> request(env).overdue(today())));
        wiring.type(
                "PersonalMention",
                mention -> mention.dataFetcher(
                                "record",
                                env -> mention(env).record().globalId().toString())
                        .dataFetcher("surnames", env -> SurnameView.of(mention(env))));
        wiring.type(PERSON, person -> person.dataFetcher("erasure", PrivacyGraphQl::erasure));
        retention.wire(wiring);
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<PersonId, Person>(PERSON_OF_REQUEST, persons::byIds),
                new Loader<PersonId, Erasure>(ERASURE_OF_PERSON, erasures::ofPersons));
    }

    private Connection<PrivacyRequest> privacyRequests(DataFetchingEnvironment environment) {
        Viewer viewer = Asked.viewer(environment);
        administrators.refuseOthers(viewer);
        boolean open = !Boolean.FALSE.equals(Asked.arguments(environment).flag("open"));
        return Connection.of(requests.list(viewer, open, Asked.page(environment)), () -> requests.count(viewer, open));
    }

    private @Nullable PrivacyRequest privacyRequest(DataFetchingEnvironment environment) {
        UUID id = Asked.arguments(environment).id("id", PrivacyRequest.TYPE).orElse(NONE);
        return requests.byId(Asked.viewer(environment), new PrivacyRequestId(id))
                .orElse(null);
    }

    private Erasures.@Nullable Holdings personalRecords(DataFetchingEnvironment environment) {
        administrators.refuseOthers(Asked.viewer(environment));
        Viewer viewer = Asked.viewer(environment);
        PersonId person = person(Asked.arguments(environment));
        boolean handedOut = Boolean.TRUE.equals(Asked.arguments(environment).flag("handedOut"));
        Set<String> shown = Set.copyOf(Asked.arguments(environment).texts("shown"));
        return (handedOut ? erasures.handedOut(viewer, person, shown) : erasures.holdings(viewer, person)).orElse(null);
    }

    private ProcessingRegister.Register processingRegister(DataFetchingEnvironment environment) {
        Viewer viewer = Asked.viewer(environment);
        if (!register.isOpenTo(viewer)) {
            administrators.refuseOthers(viewer);
            throw new RefusedFieldException(Problem.of("FORBIDDEN", ""));
        }
        return register.register(viewer);
    }

    private static @Nullable Object erasure(DataFetchingEnvironment environment) {
        Person person = Asked.source(environment);
        return person.erased() ? Asked.load(environment, ERASURE_OF_PERSON, person.id()) : null;
    }

    private Map<String, @Nullable Object> recordPrivacyRequest(DataFetchingEnvironment environment) {
        Input input = Asked.input(environment);
        NewPrivacyRequest sent = new NewPrivacyRequest(
                new PrivacyRequestId(newId(input, PrivacyRequest.TYPE)),
                input.requiredChoice("kind", PrivacyRequestKind.class),
                person(input),
                input.date("receivedOn"),
                input.text("note"));
        return payload("privacyRequest", requests.record(Asked.viewer(environment), sent));
    }

    private Map<String, @Nullable Object> answerPrivacyRequest(DataFetchingEnvironment environment) {
        Input input = Asked.input(environment);
        PrivacyRequestAnswer answer = new PrivacyRequestAnswer(
                input.date("answeredOn"),
                input.requiredChoice("outcome", PrivacyRequestOutcome.class),
                input.text("note"));
        PrivacyRequestId id =
                new PrivacyRequestId(input.id("id", PrivacyRequest.TYPE).orElse(NONE));
        return payload(
                "privacyRequest",
                requests.answer(Asked.viewer(environment), id, input.requiredNumber("expectedVersion"), answer));
    }

    private Map<String, @Nullable Object> erasePerson(DataFetchingEnvironment environment) {
        Input input = Asked.input(environment);
        PrivacyRequestId request = input.id("request", PrivacyRequest.TYPE)
                .map(PrivacyRequestId::new)
                .orElse(null);
        List<RecordRef> spared = input.texts("spared").stream()
                .map(GlobalId::parse)
                .flatMap(Optional::stream)
                .map(id -> new RecordRef(id.type(), id.id()))
                .distinct()
                .toList();
        return payload(
                "erasure",
                erasures.erase(
                        Asked.viewer(environment),
                        person(input),
                        input.requiredNumber("expectedVersion"),
                        new ErasureScope(Set.copyOf(spared), confirmed(input)),
                        request));
    }

    private static Set<SurnamePlace> confirmed(Input input) {
        return input.inputs("confirmed").stream()
                .flatMap(place -> GlobalId.parse(place.requiredText("record")).stream()
                        .map(id -> new SurnamePlace(new RecordRef(id.type(), id.id()), place.requiredText("form"))))
                .collect(Collectors.toSet());
    }

    static <T> Map<String, @Nullable Object> payload(String name, Decision<T> decision) {
        Map<String, @Nullable Object> payload = new HashMap<>();
        switch (decision) {
            case Decision.Done<T>(T record) -> {
                payload.put(name, record);
                payload.put("userErrors", List.of());
            }
            case Decision.Refused<T>(List<Problem> problems) -> payload.put("userErrors", problems);
        }
        return payload;
    }

    /** The id that a client brings for a new record: as a global id or bare; a new one when it brings none. */
    static UUID newId(Input input, String type) {
        String text = input.text("id");
        return text == null
                ? Ids.next()
                : input.id("id", type).or(() -> Ids.parse(text)).orElse(NONE);
    }

    private LocalDate today() {
        return DutchTime.today(clock);
    }

    private static PersonId person(Input input) {
        return new PersonId(input.id("person", PERSON).orElse(NONE));
    }

    private static PrivacyRequest request(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(Asked.source(environment));
    }

    private static Mention mention(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(Asked.source(environment));
    }
}
