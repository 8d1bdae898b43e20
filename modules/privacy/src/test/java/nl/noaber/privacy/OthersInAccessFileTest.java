package nl.noaber.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Visibility;
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
    private final ChangeLog log;
    private final Dossier dossier;

    OthersInAccessFileTest(Erasures erasures, ChangeLog log, Dossier dossier) {
        this.erasures = erasures;
        this.log = log;
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

    private List<Change> exports(Person person) {
        return Objects.requireNonNull(
                        log.timelines(People.admin(), Set.of(person.id().ref()), PageRequest.first(20))
                                .get(person.id().ref()))
                .nodes()
                .stream()
                .filter(line -> line.action() == ChangeAction.EXPORTED)
                .toList();
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
