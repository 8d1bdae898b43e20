package nl.noaber.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.page.CountedPage;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.Test;

@NoaberTest
class PersonsTest {

    private final Persons persons;
    private final Posts posts;
    private final Tenures tenures;
    private final Organisations organisations;
    private final Land land;
    private final StatementCounter statements;

    PersonsTest(
            Persons persons,
            Posts posts,
            Tenures tenures,
            Organisations organisations,
            Land land,
            StatementCounter statements) {
        this.persons = persons;
        this.posts = posts;
        this.tenures = tenures;
        this.organisations = organisations;
        this.land = land;
        this.statements = statements;
    }

    @Test
    void takesThePrefixFromTheSurnameAndOrdersWithoutIt() {
        land.person("van der Zandstra Orde");
        land.person("Aldering Orde");
        land.person("'t Mannetje Orde");
        Page<Person> page =
                persons.list(People.staff(), PersonFilter.named("orde"), PersonOrder.SURNAME_UP, PageRequest.first(9));
        assertThat(page.nodes())
                .extracting(Person::name)
                .containsExactly("Aldering Orde", "'t Mannetje Orde", "van der Zandstra Orde");
        assertThat(page.nodes().getLast().details().name().surnamePrefix()).isEqualTo("van der");
    }

    @Test
    void reviewsTheDataInTwoYearsWhenNobodySaysWhen() {
        assertThat(land.person("Herzien").details().reviewOn()).isEqualTo("2028-06-15");
        assertThat(Land.problems(persons.register(People.staff(), NewPerson.of("Herkomst", " "))))
                .containsExactly("MISSING dataSource");
    }

    @Test
    void keepsAPartyOnlyWithAPoliticalPost() {
        Organisation council = land.organisation(OrganisationKind.GOVERNANCE_BODY, "Gemeenteraad Partij");
        Post seat = land.politicalPost(council, "Raadslid");
        Post clerk = land.post(council, "Griffier");
        PersonDetails member = PersonDetails.of(PersonName.ofSurname("Raadslid Partij"), "website")
                .withPoliticalParty("Lokaal");
        assertThat(Land.problems(persons.register(People.staff(), NewPerson.of(member))))
                .containsExactly("PARTY_WITHOUT_POLITICAL_POST politicalParty");
        assertThat(Land.problems(persons.register(
                        People.staff(), new NewPerson(new PersonId(Ids.next()), member, clerk.id(), null, false))))
                .containsExactly("PARTY_WITHOUT_POLITICAL_POST politicalParty");
        Person stored = Land.done(persons.register(
                People.staff(), new NewPerson(new PersonId(Ids.next()), member, seat.id(), null, false)));
        assertThat(stored.details().politicalParty()).isEqualTo("Lokaal");
        assertThat(tenures.ofPersons(People.staff(), Set.of(stored.id())).get(stored.id()))
                .extracting(Tenure::postId)
                .containsExactly(seat.id());
    }

    @Test
    void showsAPartnerOnlyPersonsOfItsOwnOrganisationAndAnAuditorNone() {
        Organisation ministry = land.ministry("Ministerie van Zien");
        Organisation region = Land.done(organisations.register(
                People.staff(),
                new NewOrganisation(
                        new OrganisationId(People.ACHTERHOEK),
                        OrganisationDetails.of(OrganisationKind.NPVR_REGION, "Achterhoek"),
                        true)));
        Person other = land.person("Zichtbaar Elders");
        Person own = land.person("Zichtbaar Hier");
        land.tenure(other, land.post(ministry, "Adviseur"), Validity.OPEN);
        land.tenure(own, land.post(region, "Adviseur"), Land.period("2019", "2020"));
        Set<PersonId> both = Set.of(own.id(), other.id());
        assertThat(persons.byIds(People.board(), both)).hasSize(2);
        assertThat(persons.byIds(People.partner(), both)).containsOnlyKeys(own.id());
        assertThat(persons.byIds(People.auditor(), both)).isEmpty();
        assertThat(persons.count(People.partner(), PersonFilter.named("zichtbaar")))
                .isEqualTo(1);
        assertThat(tenures.ofPersons(People.partner(), both)).containsOnlyKeys(own.id());
        assertThat(persons.list(People.auditor(), PersonFilter.ALL, PersonOrder.SURNAME_UP, PageRequest.first(5))
                        .nodes())
                .isEmpty();
    }

    @Test
    void knowsWhoHeldAPostOnADay() {
        Post post = land.post(land.ministry("Ministerie van Wissel"), "Directeur Wissel");
        Person first = land.person("Eerste Wissel");
        Person second = land.person("Tweede Wissel");
        land.tenure(first, post, Land.period("2020", "2025-03"));
        land.tenure(second, post, Land.period("2025-03-16", null));
        statements.atMost(1, () -> {
            assertThat(tenures.holders(People.staff(), Set.of(post.id()), LocalDate.of(2025, 3, 20))
                            .get(post.id()))
                    .containsExactly(second.id(), first.id());
        });
        assertThat(tenures.holders(People.staff(), Set.of(post.id()), LocalDate.of(2024, 1, 1))
                        .get(post.id()))
                .containsExactly(first.id());
        assertThat(tenures.holders(People.staff(), Set.of(post.id()), LocalDate.of(2019, 1, 1)))
                .isEmpty();
    }

    @Test
    void refusesATenureOutsideItsPostOrTwiceAtOnce() {
        Organisation ministry = land.ministry("Ministerie van Grens");
        Post ended = Land.done(posts.establish(
                People.staff(),
                new NewPost(
                        new PostId(Ids.next()),
                        ministry.id(),
                        new PostDetails("Kwartiermaker", PostLevel.OTHER, false, Land.period("2018", "2020")))));
        Person person = land.person("Grens");
        assertThat(Land.problems(tenures.appoint(
                        People.staff(), NewTenure.of(person.id(), ended.id(), Land.period("2021", null)))))
                .containsExactly("OUTSIDE_THE_POST from");
        Tenure tenure = land.tenure(person, ended, Land.period("2019", "2020"));
        assertThat(Land.problems(tenures.appoint(
                        People.staff(), NewTenure.of(person.id(), ended.id(), Land.period("2020-06", null)))))
                .containsExactly("HOLDS_IT_ALREADY from");
        assertThat(Land.problems(tenures.update(People.staff(), tenure.id(), 1, period -> Land.period("2020", "2019"))))
                .containsExactly("ENDS_BEFORE_IT_BEGINS until");
        Land.done(tenures.withdraw(People.staff(), tenure.id(), 1));
        assertThat(tenures.byIds(People.staff(), Set.of(tenure.id()))).isEmpty();
    }

    @Test
    void filtersByWhatIsHeldNow() {
        Organisation fund = land.organisation(OrganisationKind.FUND, "Fonds Filter");
        Post chair = land.politicalPost(fund, "Voorzitter Filter");
        Person now = land.person("Filteraar Nu");
        Person before = land.person("Filteraar Toen");
        land.tenure(now, chair, Land.period("2024", null));
        land.tenure(before, chair, Land.period("2020", "2023"));
        PersonFilter at = PersonFilter.of("filteraar", fund.id(), Set.of(), Set.of(), null);
        PersonFilter kinds =
                PersonFilter.of("filteraar", null, Set.of(OrganisationKind.FUND), Set.of(PostLevel.POLITICAL), null);
        for (PersonFilter filter : List.of(at, kinds)) {
            assertThat(persons.list(People.board(), filter, PersonOrder.UPDATED_DOWN, PageRequest.first(5))
                            .nodes())
                    .extracting(Person::id)
                    .containsExactly(now.id());
        }
        PersonFilter review = PersonFilter.of("filteraar", null, Set.of(), Set.of(), LocalDate.of(2028, 6, 15));
        assertThat(persons.count(People.staff(), review)).isEqualTo(2);
    }

    @Test
    void listsThePostsOfManyOrganisationsTheHighestLevelFirst() {
        Organisation one = land.organisation(OrganisationKind.PROVINCE, "Provincie Rang");
        Organisation two = land.organisation(OrganisationKind.PROVINCE, "Provincie Orde");
        land.post(one, "Beleidsmedewerker");
        land.politicalPost(one, "Statenlid");
        land.post(two, "Secretaris");
        statements.atMost(1, () -> {
            Map<OrganisationId, CountedPage<Post>> pages = posts.ofOrganisations(
                    People.auditor(), Set.of(one.id(), two.id()), Posts.Which.EXISTING, PageRequest.first(1));
            assertThat(Land.at(pages, one.id()).page().nodes())
                    .extracting(Post::name)
                    .containsExactly("Statenlid");
            assertThat(Land.at(pages, one.id()).page().hasNextPage()).isTrue();
        });
        Page<Post> first = Objects.requireNonNull(posts.ofOrganisations(
                                People.auditor(), Set.of(one.id()), Posts.Which.ENDED_TOO, PageRequest.first(1))
                        .get(one.id()))
                .page();
        Map<OrganisationId, CountedPage<Post>> rest = posts.ofOrganisations(
                People.auditor(), Set.of(one.id()), Posts.Which.ENDED_TOO, PageRequest.first(1, first.lastCursor()));
        assertThat(Land.at(rest, one.id()).page().nodes())
                .extracting(Post::name)
                .containsExactly("Beleidsmedewerker");
        assertThat(Land.at(rest, one.id()).total()).isEqualTo(2);
    }

    @Test
    void registersManyInAHandfulOfStatements() {
        Post post = land.post(land.ministry("Ministerie van Veel"), "Adviseur Veel");
        List<NewPerson> many = IntStream.range(0, 300)
                .mapToObj(number -> new NewPerson(
                        new PersonId(Ids.next()),
                        PersonDetails.of(PersonName.ofSurname("Menigte " + number), "gegenereerd"),
                        post.id(),
                        null,
                        true))
                .toList();
        statements.atMost(15, () -> persons.registerAll(People.staff(), many));
        assertThat(persons.count(People.staff(), PersonFilter.named("menigte"))).isEqualTo(300);
        assertThat(tenures.holders(People.staff(), Set.of(post.id()), LocalDate.of(2026, 1, 1))
                        .get(post.id()))
                .hasSize(300);
    }

    @Test
    void findsDuplicatesByMailAndName() {
        land.person(PersonDetails.of(new PersonName("Jan", null, "Dubbel"), "kaartje")
                .withEmail("jan@dubbel.nl"));
        assertThat(persons.register(
                        People.staff(),
                        NewPerson.of(PersonDetails.of(PersonName.ofSurname("Anders"), "mail")
                                .withEmail("JAN@dubbel.nl"))))
                .isInstanceOf(Outcome.Duplicated.class);
    }
}
