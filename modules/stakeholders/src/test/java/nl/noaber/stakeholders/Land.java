package nl.noaber.stakeholders;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.ReferenceData;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;

/** A small world for the tests: short ways to stakeholders that are there. */
@Singleton
final class Land {

    private final Organisations organisations;
    private final Posts posts;
    private final Persons persons;
    private final Tenures tenures;
    private final List<ReferenceData> registers;
    private final List<Scenario> scenarios;

    Land(
            Organisations organisations,
            Posts posts,
            Persons persons,
            Tenures tenures,
            List<ReferenceData> registers,
            List<Scenario> scenarios) {
        this.registers = registers;
        this.scenarios = scenarios;
        this.organisations = organisations;
        this.posts = posts;
        this.persons = persons;
        this.tenures = tenures;
    }

    /** All registers and the demonstration, as a start of the product loads them. */
    void demonstration() {
        registers.forEach(each -> each.load(Viewer.system("test")));
        scenarios.forEach(each -> each.load(Viewer.system("test")));
    }

    /** The users of the demonstration, so that an organisation can have a relationship owner. */
    void users() {
        scenarios.stream()
                .filter(each -> each.getClass().getPackageName().startsWith("nl.noaber.access"))
                .forEach(each -> each.load(Viewer.system("test")));
    }

    Organisation organisation(OrganisationKind kind, String name) {
        return organisation(OrganisationDetails.of(kind, name));
    }

    Organisation organisation(OrganisationDetails details) {
        return done(organisations.register(
                People.staff(), new NewOrganisation(new OrganisationId(Ids.next()), details, true)));
    }

    Organisation ministry(String name) {
        return organisation(OrganisationKind.MINISTRY, name);
    }

    Post post(Organisation organisation, String name) {
        return done(posts.establish(People.staff(), NewPost.of(organisation.id(), name, PostLevel.CIVIL_SERVICE)));
    }

    Post politicalPost(Organisation organisation, String name) {
        PostDetails details = new PostDetails(name, PostLevel.POLITICAL, true, Validity.OPEN);
        return done(posts.establish(People.staff(), new NewPost(new PostId(Ids.next()), organisation.id(), details)));
    }

    Person person(String surname) {
        return person(PersonDetails.of(PersonName.ofSurname(surname), "visitekaartje"));
    }

    Person person(PersonDetails details) {
        return done(
                persons.register(People.staff(), new NewPerson(new PersonId(Ids.next()), details, null, null, true)));
    }

    Tenure tenure(Person person, Post post, Validity period) {
        return done(tenures.appoint(People.staff(), NewTenure.of(person.id(), post.id(), period)));
    }

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T record)) {
            return record;
        }
        throw new AssertionError("not done: " + outcome);
    }

    static <T> List<String> problems(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Refused<T>(List<Problem> problems)) {
            return problems.stream()
                    .map(each -> each.code() + " " + each.field())
                    .toList();
        }
        throw new AssertionError("not refused: " + outcome);
    }

    static Validity period(String from, @Nullable String until) {
        return new Validity(
                PartialDate.parse(from).orElseThrow(),
                until == null ? null : PartialDate.parse(until).orElseThrow());
    }

    static <K, V> V at(Map<K, V> all, K key) {
        return Objects.requireNonNull(all.get(key), () -> "nothing for " + key);
    }
}
