package nl.noaber.stakeholders.internal;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.stakeholders.NewOrganisation;
import nl.noaber.stakeholders.NewPerson;
import nl.noaber.stakeholders.NewPost;
import nl.noaber.stakeholders.NewTenure;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.Persons;
import nl.noaber.stakeholders.PostDetails;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.PostLevel;
import nl.noaber.stakeholders.Posts;
import nl.noaber.stakeholders.TenureId;
import nl.noaber.stakeholders.Tenures;
import nl.noaber.stakeholders.Validity;
import org.jspecify.annotations.Nullable;

/** The actions of this module. */
@Singleton
final class MutationWiring {

    private final Organisations organisations;
    private final Posts posts;
    private final Persons persons;
    private final Tenures tenures;

    MutationWiring(Organisations organisations, Posts posts, Persons persons, Tenures tenures) {
        this.organisations = organisations;
        this.posts = posts;
        this.persons = persons;
        this.tenures = tenures;
    }

    /** An action that reads its input and answers a payload. */
    @FunctionalInterface
    interface Action {
        Map<String, @Nullable Object> run(Viewer viewer, Input input);
    }

    static DataFetcher<?> action(Action action) {
        return environment -> action.run(Asked.viewer(environment), Asked.input(environment));
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("registerOrganisation", action(this::registerOrganisation))
                        .dataFetcher("updateOrganisation", action(this::updateOrganisation))
                        .dataFetcher("withdrawOrganisation", action(this::withdrawOrganisation))
                        .dataFetcher(
                                "restoreOrganisation",
                                action((viewer, input) -> Payloads.of(
                                        "organisation",
                                        organisations.restore(viewer, organisation(input, "id"), Asks.version(input)))))
                        .dataFetcher("establishPost", action(this::establishPost))
                        .dataFetcher(
                                "updatePost",
                                action((viewer, input) -> Payloads.of(
                                        "post",
                                        posts.update(
                                                viewer,
                                                post(input, "id"),
                                                Asks.version(input),
                                                stored -> Asks.post(input, stored)))))
                        .dataFetcher("withdrawPost", action(this::withdrawPost))
                        .dataFetcher(
                                "restorePost",
                                action((viewer, input) -> Payloads.of(
                                        "post", posts.restore(viewer, post(input, "id"), Asks.version(input))))));
        wirePersons(wiring);
    }

    private void wirePersons(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("registerPerson", action(this::registerPerson))
                        .dataFetcher(
                                "updatePerson",
                                action((viewer, input) -> Payloads.of(
                                        "person",
                                        persons.update(
                                                viewer,
                                                person(input, "id"),
                                                Asks.version(input),
                                                stored -> Asks.person(input, stored)))))
                        .dataFetcher("reviewPersons", action(this::reviewPersons))
                        .dataFetcher("withdrawPerson", action(this::withdrawPerson))
                        .dataFetcher(
                                "restorePerson",
                                action((viewer, input) -> Payloads.of(
                                        "person", persons.restore(viewer, person(input, "id"), Asks.version(input)))))
                        .dataFetcher("appoint", action(this::appoint))
                        .dataFetcher(
                                "updateTenure",
                                action((viewer, input) -> Payloads.of(
                                        "tenure",
                                        tenures.update(
                                                viewer,
                                                tenure(input),
                                                Asks.version(input),
                                                stored -> Asks.validity(input, "from", "until", stored)))))
                        .dataFetcher(
                                "withdrawTenure",
                                action((viewer, input) -> Payloads.withdrawn(
                                        "tenure", tenures.withdraw(viewer, tenure(input), Asks.version(input))))));
    }

    private Map<String, @Nullable Object> registerOrganisation(Viewer viewer, Input input) {
        OrganisationDetails empty = OrganisationDetails.of(input.requiredChoice("kind", OrganisationKind.class), "");
        NewOrganisation sent = new NewOrganisation(
                new OrganisationId(Asks.newId(input, "Organisation")),
                Asks.organisation(input, empty),
                Boolean.TRUE.equals(input.flag("notADuplicate")));
        return Payloads.of("organisation", organisations.register(viewer, sent));
    }

    private Map<String, @Nullable Object> updateOrganisation(Viewer viewer, Input input) {
        return Payloads.of(
                "organisation",
                organisations.update(
                        viewer,
                        organisation(input, "id"),
                        Asks.version(input),
                        stored -> Asks.organisation(input, stored)));
    }

    private Map<String, @Nullable Object> withdrawOrganisation(Viewer viewer, Input input) {
        return Payloads.of(
                "organisation",
                organisations.withdraw(viewer, organisation(input, "id"), Asks.version(input), input.text("reason")));
    }

    private Map<String, @Nullable Object> withdrawPost(Viewer viewer, Input input) {
        return Payloads.of(
                "post", posts.withdraw(viewer, post(input, "id"), Asks.version(input), input.text("reason")));
    }

    private Map<String, @Nullable Object> withdrawPerson(Viewer viewer, Input input) {
        return Payloads.of(
                "person", persons.withdraw(viewer, person(input, "id"), Asks.version(input), input.text("reason")));
    }

    private Map<String, @Nullable Object> reviewPersons(Viewer viewer, Input input) {
        Map<PersonId, Integer> versions = new LinkedHashMap<>();
        input.inputs("persons").forEach(each -> versions.put(person(each, "id"), Asks.version(each)));
        return Payloads.of("persons", persons.review(viewer, versions, input.date("reviewOn")));
    }

    private Map<String, @Nullable Object> establishPost(Viewer viewer, Input input) {
        PostDetails empty = new PostDetails("", PostLevel.OTHER, false, Validity.OPEN);
        NewPost sent = new NewPost(
                new PostId(Asks.newId(input, "Post")), organisation(input, "organisation"), Asks.post(input, empty));
        return Payloads.of("post", posts.establish(viewer, sent));
    }

    private Map<String, @Nullable Object> registerPerson(Viewer viewer, Input input) {
        PersonDetails empty = PersonDetails.of(PersonName.ofSurname(""), "");
        NewPerson sent = new NewPerson(
                new PersonId(Asks.newId(input, "Person")),
                Asks.person(input, empty),
                Asks.idOrNull(input, "post", "Post", PostId::new),
                input.value("postFrom", PartialDate.class),
                Boolean.TRUE.equals(input.flag("notADuplicate")));
        return Payloads.of("person", persons.register(viewer, sent));
    }

    private Map<String, @Nullable Object> appoint(Viewer viewer, Input input) {
        NewTenure sent = new NewTenure(
                new TenureId(Asks.newId(input, "Tenure")),
                person(input, "person"),
                post(input, "post"),
                Asks.validity(input, "from", "until", Validity.OPEN));
        return Payloads.of("tenure", tenures.appoint(viewer, sent));
    }

    private static OrganisationId organisation(Input input, String field) {
        return new OrganisationId(Asks.id(input, field, "Organisation"));
    }

    private static PostId post(Input input, String field) {
        return new PostId(Asks.id(input, field, "Post"));
    }

    private static PersonId person(Input input, String field) {
        return new PersonId(Asks.id(input, field, "Person"));
    }

    private static TenureId tenure(Input input) {
        return new TenureId(Asks.id(input, "id", "Tenure"));
    }
}
