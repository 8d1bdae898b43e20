package nl.noaber.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names are made of letters that no register has. */
@NoaberTest
class PersonNamesTest {

    private final PersonNames names;
    private final Land land;
    private final StatementCounter statements;

    PersonNamesTest(PersonNames names, Land land, StatementCounter statements) {
        this.names = names;
        this.land = land;
        this.statements = statements;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gesproken met Qarla van der Zwöxen over geld | Qarla van der Zwöxen",
                "Volgens Q. van der Zwoxen mag dat | Q. van der Zwoxen",
                "VAN DER ZWÖXEN belde terug | VAN DER ZWÖXEN",
                "Het voorstel van Zwöxen’s afdeling | Zwöxen",
                "Zwoxens brief kwam niet aan | Zwoxens",
                "Wethouder Zwöxen vroeg uitstel | Zwöxen",
                "(Qarla  van/der   Zwöxen) | Qarla  van/der   Zwöxen",
            })
    void findsANameHoweverItIsWritten(String text, String name) {
        zwoxen();
        String written = text.replace('/', '\n');
        assertThat(found(written, Set.of())).containsExactly(name.replace('/', '\n'));
    }

    @Test
    void takesNoWordForANameThatOnlyHasItsLetters() {
        zwoxen();
        assertThat(found("De zwöxen zijn Zwöxenachtig, net als de Zwöxenberg", Set.of()))
                .isEmpty();
    }

    @Test
    void findsTheGivenNameOfWhoWasThere() {
        Person person = zwoxen();
        assertThat(found("Qarla beloofde het, zwöxen niet", Set.of(person.id())))
                .containsExactly("Qarla", "zwöxen");
        assertThat(found("Qarla beloofde het, zwöxen niet", Set.of())).isEmpty();
    }

    @Test
    void findsNamesOfWhoIsNotKnownHereWhenTheyAreGiven() {
        NamedIn text = new NamedIn("Ibbo Wrrxma en later Wrrxma alleen", Set.of(), Set.of("Ibbo Wrrxma"));
        assertThat(names.in(People.staff(), List.of(text)).getFirst())
                .extracting(Naming::begins, Naming::ends)
                .containsExactly(tuple(0, 11), tuple(21, 27));
    }

    @Test
    void readsManyTextsInOneStatement() {
        zwoxen();
        List<NamedIn> texts = List.of(
                new NamedIn("Een met Zwöxen", Set.of(), Set.of()), new NamedIn("Twee zonder", Set.of(), Set.of()));
        statements.atMost(
                1,
                () -> assertThat(names.in(People.staff(), texts))
                        .extracting(List::size)
                        .containsExactly(1, 0));
    }

    @Test
    void doesNotSayWhoIsKnownToWhoMayNotKnow() {
        zwoxen();
        NamedIn text = new NamedIn("Gesproken met Zwöxen", Set.of(), Set.of());
        assertThat(names.in(People.auditor(), List.of(text)).getFirst()).isEmpty();
    }

    private Person zwoxen() {
        return land.person(PersonDetails.of(new PersonName("Qarla", "van der", "Zwöxen"), "visitekaartje"));
    }

    private List<String> found(String text, Set<PersonId> there) {
        return names.in(People.staff(), List.of(new NamedIn(text, there, Set.of()))).getFirst().stream()
                .map(naming -> text.substring(naming.begins(), naming.ends()))
                .toList();
    }
}
