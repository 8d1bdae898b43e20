package nl.noaber.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.noaber.access.UserId;
import nl.noaber.history.Conflict.ConflictingField;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.CountedPage;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.programmes.Certainty;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class OrganisationsTest {

    private final Organisations organisations;
    private final Land land;
    private final StatementCounter statements;

    OrganisationsTest(Organisations organisations, Land land, StatementCounter statements) {
        this.organisations = organisations;
        this.land = land;
        this.statements = statements;
    }

    @BeforeEach
    void users() {
        land.users();
    }

    @Test
    void keepsAllThatIsSaidOfAnOrganisation() {
        Organisation parent = land.ministry("Ministerie van Alles");
        OrganisationDetails details = OrganisationDetails.builder(OrganisationKind.AGENCY, "Dienst Éénoog 🏛")
                .englishName("One-eyed Service")
                .abbreviation("DE")
                .otherNames(List.of("Dienst Twee"))
                .description("Ziet de helft")
                .parentId(parent.id())
                .validity(Land.period("2019-03", null))
                .website("https://www.eenoog.nl")
                .visitingAddress("Plein 1, Almelo")
                .identifiers(List.of(
                        new ExternalIdentifier(IdentifierScheme.KVK, "01234567"),
                        new ExternalIdentifier(IdentifierScheme.RSIN, "001584108")))
                .relationshipOwnerId(new UserId(Ids.named("user/staff")))
                .contactRhythm(ContactRhythm.QUARTERLY)
                .tags(List.of("spoor", "wonen"))
                .build();
        Organisation stored = land.organisation(details);
        assertThat(stored.details())
                .isEqualTo(details.edit()
                        .identifiers(List.of(
                                new ExternalIdentifier(IdentifierScheme.KVK, "01234567"),
                                new ExternalIdentifier(IdentifierScheme.RSIN, "001584108")))
                        .build());
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.source().certainty()).isEqualTo(Certainty.ENTERED);
        assertThat(organisations.keptInTouch(People.staff(), new UserId(Ids.named("user/staff"))))
                .extracting(KeptInTouch::id)
                .contains(stored.id());
    }

    @Test
    void hidesFromOthersWhatTheTeamKeepsToItself() {
        Organisation stored = land.organisation(OrganisationDetails.builder(OrganisationKind.FUND, "Fonds Geheim")
                .relationshipOwnerId(new UserId(Ids.named("user/staff")))
                .contactRhythm(ContactRhythm.YEARLY)
                .tags(List.of("vertrouwelijk"))
                .build());
        for (Viewer viewer : List.of(People.partner(), People.board(), People.auditor())) {
            Organisation seen = organisations.byId(viewer, stored.id()).orElseThrow();
            assertThat(seen.details().relationshipOwnerId()).isNull();
            assertThat(seen.details().contactRhythm()).isNull();
            assertThat(seen.tags()).isEmpty();
            assertThat(organisations.keptInTouch(viewer, null)).isEmpty();
            assertThat(organisations.count(viewer, tagged("vertrouwelijk"))).isZero();
        }
        assertThat(organisations.count(People.staff(), tagged("vertrouwelijk"))).isEqualTo(1);
    }

    private static OrganisationFilter tagged(String tag) {
        return new OrganisationFilter(Set.of(), null, null, Set.of(tag), null, null, false);
    }

    @Test
    void refusesWritersOutsideTheTeam() {
        Organisation stored = land.ministry("Ministerie van Rechten");
        for (Viewer viewer : List.of(People.partner(), People.board(), People.auditor())) {
            assertThat(Land.problems(
                            organisations.register(viewer, NewOrganisation.of(OrganisationKind.FUND, "Fonds Nee"))))
                    .containsExactly("NOT_ALLOWED ");
            assertThat(Land.problems(organisations.withdraw(viewer, stored.id(), 1)))
                    .containsExactly("NOT_ALLOWED ");
        }
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        land.organisation(OrganisationDetails.builder(OrganisationKind.COMPANY, "Bezitter BV")
                .identifiers(List.of(new ExternalIdentifier(IdentifierScheme.KVK, "87654321")))
                .build());
        OrganisationDetails wrong = OrganisationDetails.builder(OrganisationKind.COMPANY, " ")
                .website("javascript:alert(1)")
                .validity(Land.period("2026", "2025-12"))
                .identifiers(List.of(
                        new ExternalIdentifier(IdentifierScheme.KVK, "87654321"),
                        new ExternalIdentifier(IdentifierScheme.RSIN, "123456789")))
                .parentId(new OrganisationId(Ids.next()))
                .relationshipOwnerId(new UserId(Ids.named("user/board")))
                .build();
        assertThat(Land.problems(organisations.register(People.staff(), NewOrganisation.of(wrong))))
                .containsExactlyInAnyOrder(
                        "MISSING name",
                        "NO_WEB_ADDRESS website",
                        "ENDS_BEFORE_IT_BEGINS validUntil",
                        "IDENTIFIER_TAKEN identifiers.0.value",
                        "IDENTIFIER_FORM identifiers.1.value",
                        "ORGANISATION_NOT_FOUND parent",
                        "NOT_A_COLLEAGUE relationshipOwner");
    }

    @Test
    void refusesAnOrganisationThatIsPartOfItself() {
        Organisation whole = land.ministry("Ministerie van Geheel");
        Organisation part = land.organisation(OrganisationDetails.builder(OrganisationKind.AGENCY, "Dienst Deel")
                .parentId(whole.id())
                .build());
        assertThat(Land.problems(organisations.update(
                        People.staff(),
                        whole.id(),
                        1,
                        details -> details.edit().parentId(part.id()).build())))
                .containsExactly("PART_OF_ITSELF parent");
    }

    @Test
    void storesOnceWhatIsSentFiveTimesAtOnce() throws Exception {
        NewOrganisation sent = NewOrganisation.of(OrganisationKind.FUND, "Fonds Vijfmaal");
        try (ExecutorService five = Executors.newFixedThreadPool(5)) {
            List<Future<Outcome<Organisation>>> answers =
                    five.invokeAll(Collections.nCopies(5, () -> organisations.register(People.staff(), sent)));
            for (Future<Outcome<Organisation>> answer : answers) {
                assertThat(Land.done(answer.get()).id()).isEqualTo(sent.id());
            }
        }
        assertThat(organisations.count(People.staff(), OrganisationFilter.named("vijfmaal")))
                .isEqualTo(1);
        assertThat(Land.problems(organisations.register(People.colleague(), sent)))
                .containsExactly("ID_TAKEN id");
    }

    @Test
    void mergesChangesOfDifferentFieldsAndTellsOfAConflictInTheSame() {
        Organisation stored = land.organisation(OrganisationKind.FUND, "Fonds Samen");
        Land.done(organisations.update(
                People.colleague(),
                stored.id(),
                1,
                details -> details.edit().abbreviation("FS").build()));
        Organisation both = Land.done(organisations.update(
                People.staff(),
                stored.id(),
                1,
                details -> details.edit().description("Beide").build()));
        assertThat(both.abbreviation()).isEqualTo("FS");
        assertThat(both.version()).isEqualTo(3);
        Outcome<Organisation> third = organisations.update(
                People.staff(),
                stored.id(),
                1,
                details -> details.edit().abbreviation("XX").build());
        assertThat(third)
                .isInstanceOfSatisfying(
                        Outcome.Conflicted.class,
                        conflict -> assertThat(conflict.conflict().fields()).hasSize(1));
        Organisation same = Land.done(organisations.update(
                People.staff(),
                stored.id(),
                3,
                details -> details.edit().abbreviation(" FS ").build()));
        assertThat(same.version()).isEqualTo(3);
    }

    @Test
    void withdrawsAndRestores() {
        Organisation stored = land.organisation(OrganisationDetails.builder(OrganisationKind.FUND, "Fonds Weg")
                .identifiers(List.of(new ExternalIdentifier(IdentifierScheme.ROO, "555")))
                .build());
        Organisation gone = Land.done(organisations.withdraw(People.staff(), stored.id(), 1));
        assertThat(gone.withdrawn()).isTrue();
        assertThat(organisations.count(People.staff(), OrganisationFilter.named("weg")))
                .isZero();
        assertThat(Land.problems(organisations.update(
                        People.staff(),
                        stored.id(),
                        2,
                        details -> details.edit().abbreviation("W").build())))
                .containsExactly("WITHDRAWN ");
        land.organisation(OrganisationDetails.builder(OrganisationKind.FUND, "Fonds Ander")
                .identifiers(List.of(new ExternalIdentifier(IdentifierScheme.ROO, "555")))
                .build());
        assertThat(Land.problems(organisations.restore(People.staff(), stored.id(), 2)))
                .containsExactly("IDENTIFIER_TAKEN identifiers.0.value");
    }

    @Test
    void withdrawsNothingThatSomebodyElseChangedMeanwhile() {
        Organisation stored = land.organisation(OrganisationKind.FUND, "Fonds Gezien");
        Land.done(organisations.update(
                People.colleague(),
                stored.id(),
                1,
                details -> details.edit().abbreviation("FG").build()));
        assertThat(organisations.withdraw(People.staff(), stored.id(), 1))
                .isInstanceOfSatisfying(Outcome.Conflicted.class, conflicted -> {
                    assertThat(conflicted.conflict().changedBy())
                            .isEqualTo(People.colleague().name());
                    assertThat(conflicted.conflict().fields())
                            .isEqualTo(List.of(new ConflictingField("abbreviation", null, "FG", null)));
                });
        assertThat(Land.done(organisations.withdraw(People.staff(), stored.id(), 2))
                        .withdrawn())
                .isTrue();
    }

    @Test
    void listsInEveryOrderBothWaysWithoutGapsOrRepetitions() {
        for (int number = 0; number < 7; number++) {
            land.organisation(number % 2 == 0 ? OrganisationKind.COMPANY : OrganisationKind.FUND, "Lijstje É" + number);
        }
        OrganisationFilter filter = OrganisationFilter.named("lijst");
        for (OrganisationOrder order : OrganisationOrder.values()) {
            List<OrganisationId> all = ids(organisations.list(People.staff(), filter, order, PageRequest.first(50)));
            assertThat(all).hasSize(7);
            assertThat(forwards(filter, order)).isEqualTo(all);
            assertThat(backwards(filter, order)).isEqualTo(all);
        }
        assertThat(organisations.count(People.staff(), filter)).isEqualTo(7);
    }

    private List<OrganisationId> forwards(OrganisationFilter filter, OrganisationOrder order) {
        List<OrganisationId> found = new ArrayList<>();
        Page<Organisation> page = organisations.list(People.staff(), filter, order, PageRequest.first(3));
        found.addAll(ids(page));
        while (page.hasNextPage()) {
            page = organisations.list(People.staff(), filter, order, PageRequest.first(3, page.lastCursor()));
            found.addAll(ids(page));
        }
        return found;
    }

    private List<OrganisationId> backwards(OrganisationFilter filter, OrganisationOrder order) {
        List<OrganisationId> found = new ArrayList<>();
        Page<Organisation> page = organisations.list(People.staff(), filter, order, PageRequest.last(3, null));
        found.addAll(ids(page));
        while (page.hasPreviousPage()) {
            page = organisations.list(People.staff(), filter, order, PageRequest.last(3, page.firstCursor()));
            found.addAll(0, ids(page));
        }
        return found;
    }

    private static List<OrganisationId> ids(Page<Organisation> page) {
        return page.nodes().stream().map(Organisation::id).toList();
    }

    @Test
    void findsByTheBeginningsOfWordsWhateverAccentsAndCapitals() {
        Organisation found = land.organisation(
                OrganisationDetails.builder(OrganisationKind.INTEREST_GROUP, "Coöperatie Noard-Fryslân 100%")
                        .abbreviation("CNF")
                        .build());
        for (String text : List.of("cooperatie", "COÖP", "fryslan noard", "cnf", "100")) {
            assertThat(ids(organisations.list(
                            People.auditor(),
                            OrganisationFilter.named(text),
                            OrganisationOrder.NAME_UP,
                            PageRequest.first(5))))
                    .as(text)
                    .contains(found.id());
        }
        assertThat(organisations.count(People.staff(), OrganisationFilter.named("%")))
                .isZero();
        assertThat(organisations.count(People.staff(), OrganisationFilter.named("cooperatie drenthe")))
                .isZero();
    }

    @Test
    void pagesTheChildrenOfManyParentsInOneStatement() {
        Organisation one = land.ministry("Ministerie van Een");
        Organisation two = land.ministry("Ministerie van Twee");
        for (int number = 0; number < 3; number++) {
            for (Organisation parent : List.of(one, two)) {
                land.organisation(OrganisationDetails.builder(OrganisationKind.AGENCY, "Deel " + number)
                        .parentId(parent.id())
                        .build());
            }
        }
        statements.atMost(1, () -> {
            Map<OrganisationId, CountedPage<Organisation>> pages =
                    organisations.children(People.staff(), Set.of(one.id(), two.id()), PageRequest.first(2));
            assertThat(Land.at(pages, one.id()).page().nodes())
                    .extracting(Organisation::name)
                    .containsExactly("Deel 0", "Deel 1");
            assertThat(Land.at(pages, two.id()).page().hasNextPage()).isTrue();
        });
        Page<Organisation> first = Objects.requireNonNull(organisations
                        .children(People.staff(), Set.of(one.id()), PageRequest.first(2))
                        .get(one.id()))
                .page();
        Map<OrganisationId, CountedPage<Organisation>> rest =
                organisations.children(People.staff(), Set.of(one.id()), PageRequest.first(2, first.lastCursor()));
        assertThat(Land.at(rest, one.id()).page().nodes())
                .extracting(Organisation::name)
                .containsExactly("Deel 2");
        assertThat(Land.at(rest, one.id()).total()).isEqualTo(3);
        String end = Land.at(rest, one.id()).page().lastCursor();
        Map<OrganisationId, CountedPage<Organisation>> beyond =
                organisations.children(People.staff(), Set.of(one.id()), PageRequest.first(2, end));
        assertThat(Land.at(beyond, one.id()).page().nodes()).isEmpty();
        assertThat(Land.at(beyond, one.id()).total()).isEqualTo(3);
    }

    @Test
    void offersTheOrganisationsThatLookTheSame() {
        Organisation there = land.organisation(OrganisationKind.COMPANY, "Stichting Novel-T");
        Outcome<Organisation> second =
                organisations.register(People.staff(), NewOrganisation.of(OrganisationKind.COMPANY, "Novel T B.V."));
        assertThat(second).isEqualTo(new Outcome.Duplicated<>(List.of(there)));
    }
}
