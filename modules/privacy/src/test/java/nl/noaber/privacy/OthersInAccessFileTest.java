package nl.noaber.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.access.AccountChange;
import nl.noaber.access.Accounts;
import nl.noaber.access.NewAccount;
import nl.noaber.access.UserId;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.personal.Mention.Value;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** What somebody is handed of what is held has nothing of others in it. */
@NoaberTest
class OthersInAccessFileTest {

    private final Erasures erasures;
    private final Accounts accounts;
    private final ChangeLog log;
    private final GraphQl graphQl;
    private final Dossier dossier;

    OthersInAccessFileTest(Erasures erasures, Accounts accounts, ChangeLog log, GraphQl graphQl, Dossier dossier) {
        this.erasures = erasures;
        this.accounts = accounts;
        this.log = log;
        this.graphQl = graphQl;
        this.dossier = dossier;
        dossier.users();
    }

    @Test
    void hidesGivenNamesSmallLettersAddressesAndNumbersOfWhoWasThere() {
        Person asking = person("Hadewych", "Kwartelmeester");
        Person other = person("Joris", "Ratelpopulier");
        talk(
                "Joris belt terug op 06-12345678, joris@populier.example of @jorisr; volgens ratelpopulier kan het. "
                        + "Hadewych is te vinden op h.kwartelmeester@kwartel.example.",
                asking,
                other);

        String file = handedOut(asking, Set.of());

        assertThat(file)
                .doesNotContain("Joris", "joris", "12345678", "populier")
                .contains("Hadewych is te vinden op h.kwartelmeester@kwartel.example")
                .contains("[naam van een ander] belt terug op [contactgegeven van een ander]");
    }

    @Test
    void leavesNothingOfAnothersNumberOrAddressBesideThatOfWhoAsks() {
        Person asking = reachable("Roelfien", "Elzenbroek", "r@elzenbroek.example", "06-31415926");
        Person other = person("Joris", "Wilgenroos");
        for (String between : List.of(" / ", "/", ",", "; ", " en ", " ")) {
            for (String number : List.of("06-27182818", "+31 (0)6 2718 2818", "0031627182818", "053-2718281")) {
                talk("Bel 06-31415926" + between + number + ".", asking, other);
                talk("Bel " + number + between + "+31 6 31415926.", asking, other);
            }
        }
        talk("Mail r@elzenbroek.example/joris@wilgenroos.example;r@elzenbroek.example-j@roos.example.", asking, other);

        String file = handedOut(asking, Set.of());

        assertThat(file)
                .contains("Bel 06-31415926 / [contactgegeven van een ander]")
                .contains("Bel [contactgegeven van een ander] / +31 6 31415926")
                .contains("Mail r@elzenbroek.example/[contactgegeven van een ander];r@elzenbroek.example")
                .doesNotContain("2718", "82818", "18281", "8281", "roos", "Joris");
    }

    @Test
    void neverHidesTheNameOfWhoAsks() {
        Person asking = person("Machteld", "Zilverspar");
        Person namesake = person("Joris", "Zilverspar");
        talk("Met Twente Zilverspar gesproken; ook Joris Zilverspar en M. Zilverspar waren er.", asking, namesake);

        String file = handedOut(asking, Set.of());

        assertThat(file)
                .contains("Zilverspar gesproken", "M. Zilverspar waren er", "ook [naam van een ander] en")
                .doesNotContain("Joris");
    }

    @Test
    void remembersWhichOthersWereShownAndByWhom() {
        Person asking = person("Diederik", "Moerasspirea");
        Person other = person("Wolfert", "Gagelstruik");
        talk("Wolfert Gagelstruik belt op 06-23456789.", asking, other);

        String file = handedOut(asking, Set.of("wolfert gagelstruik", "Niemand Anders"));

        assertThat(file).contains("Wolfert Gagelstruik belt op [contactgegeven van een ander]");
        assertThat(exports(asking)).singleElement().satisfies(line -> {
            assertThat(line.actorId()).isEqualTo(People.admin().userId());
            assertThat(line.fields()).containsExactly(new FieldChange("othersShown", null, "Wolfert Gagelstruik"));
        });
    }

    @Test
    void keepsNothingOfAnotherInTheTrailOnceThatOneIsErased() {
        Person asking = person("Alheydis", "Zandkool");
        Person other = person("Ubbo", "Muurpeper");
        talk("Ubbo belt op 06-24680246.", asking, other);

        handedOut(asking, Set.of("Ubbo", "06-24680246"));

        assertThat(exports(asking).getFirst().fields())
                .containsExactly(
                        new FieldChange("othersShown", null, "Ubbo Muurpeper"),
                        new FieldChange("othersContactDetailsShown", null, "1"));
        Erasure erasure = Dossier.done(erasures.erase(People.admin(), other.id(), 1, ErasureScope.WHOLE_NAMES, null));
        assertThat(exports(asking).getFirst().fields())
                .contains(new FieldChange("othersShown", null, erasure.pseudonym()));
    }

    @Test
    void keepsTheWholeNameInTheTrailHoweverItIsWrittenAndNothingOfItOnceThatOneIsErased() {
        Person asking = person("Berthilde", "Zegge");
        Person bent = person("Jürgen", "Möllerbeek");
        Person mentioned = person("Aldert", "Ruwbies");
        person("Een", "Waterscheerling");
        person("Twee", "Waterscheerling");
        dossier.talk(
                People.staff(),
                "Kennismaking",
                "Mollerbeeks voorstel is goed, vindt ook dhr. Ruwbies. Waterscheerling was er niet.",
                Dossier.MAY,
                Visibility.TEAM,
                dossier.with(asking));

        handedOut(asking, Set.of("Mollerbeeks", "Ruwbies", "Waterscheerling"));

        assertThat(exports(asking).getFirst().fields())
                .containsExactly(
                        new FieldChange("othersShown", null, "Aldert Ruwbies, Jürgen Möllerbeek, Waterscheerling"));
        Dossier.done(erasures.erase(People.admin(), bent.id(), 1, ErasureScope.WHOLE_NAMES, null));
        Dossier.done(erasures.erase(People.admin(), mentioned.id(), 1, ErasureScope.WHOLE_NAMES, null));
        assertThat(exports(asking).getFirst().fields().toString()).doesNotContain("llerbeek", "Ruwbies");
    }

    @Test
    void tellsAnAuditorThatOthersWereShownAndAnAdministratorWho() {
        Person asking = person("Sjoukje", "Waterlepel");
        Person other = person("Tjalling", "Hondsdraf");
        talk("Tjalling Hondsdraf belt.", asking, other);
        handedOut(asking, Set.of("Tjalling Hondsdraf"));

        assertThat(traced(People.admin(), asking)).contains("field=othersShown, after=Tjalling Hondsdraf");
        assertThat(traced(People.auditor(), asking))
                .contains("action=EXPORTED", "field=othersShown")
                .doesNotContain("Hondsdraf");
    }

    private String traced(Viewer viewer, Person person) {
        return graphQl.run(
                        viewer,
                        "query($id: ID!) { auditTrail(filter: {record: $id}) { nodes { action fields { field after } }"
                                + " } }",
                        Map.of("id", new GlobalId("Person", person.id().value()).toString()))
                .data()
                .toString();
    }

    @Test
    void hidesWhoWroteItByWhatThatOneWasCalledThenToo() {
        UserId id = new UserId(Ids.next());
        accounts.invite(
                People.admin(),
                new NewAccount(id, "Marijke Oudenaam", "m" + id.value() + "@example.org", Role.STAFF, null));
        Viewer writer =
                new Viewer(id.value(), "Marijke Oudenaam", Role.STAFF, People.TWENTE_BOARD, Viewer.DUTCH, "test");
        Person asking = person("Wiebrand", "Oeverkruid");
        dossier.talk(
                writer,
                "Kennismaking",
                "Marijke Oudenaam belde; oudenaam weet meer, zegt Marijke.",
                Dossier.MAY,
                Visibility.TEAM,
                dossier.with(asking));
        accounts.update(
                People.admin(),
                id,
                1,
                new AccountChange(Patch.set("Marijke Nieuwnaam"), Patch.kept(), Patch.kept(), Patch.kept()));

        assertThat(handedOut(asking, Set.of())).doesNotContain("Marijke", "Oudenaam", "oudenaam");
    }

    private List<Change> exports(Person person) {
        return Objects.requireNonNull(
                        log.timelines(People.admin(), Set.of(person.id().ref()), PageRequest.first(20))
                                .get(person.id().ref()))
                .nodes()
                .stream()
                .filter(line -> line.action() == ChangeAction.EXPORTED)
                .toList();
    }

    private Person reachable(String given, String surname, String email, String phone) {
        PersonDetails plain = PersonDetails.of(new PersonName(given, null, surname), "website");
        return dossier.person(new PersonDetails(
                plain.name(), email, phone, null, null, plain.dataSource(), null, plain.personal(), List.of()));
    }

    private Person person(String given, String surname) {
        return dossier.person(PersonDetails.of(new PersonName(given, null, surname), "website"));
    }

    private void talk(String note, Person one, Person other) {
        dossier.talk(
                People.staff(),
                "Kennismaking",
                note,
                Dossier.MAY,
                Visibility.TEAM,
                dossier.with(one),
                dossier.with(other));
    }

    private String handedOut(Person person, Set<String> shown) {
        return erasures.handedOut(People.admin(), person.id(), shown).orElseThrow().mentions().stream()
                .flatMap(mention -> Stream.concat(
                        Stream.ofNullable(mention.title()),
                        mention.values().stream().map(Value::text)))
                .collect(Collectors.joining("\n"));
    }
}
