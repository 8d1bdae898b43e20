package nl.noaber.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which persons an input names for the first time. */
class NewlyNamedTest {

    @Test
    void tellsTwoOfOneNameApart() {
        String id = Ids.next().toString();

        assertThat(persons(id, "Secretaris Proefstad", "Secretaris Proefstad", "Griffier Proefstad"))
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Bea Clara Proef  | Proef, Bea Clara
        Proef, Bea Clara | Bea Clara Proef
        """)
    void tellsTwoOfOneNameApartThatAreWrittenDifferently(String one, String other) {
        assertThat(persons(Ids.next().toString(), one, other, "1/" + one, one + "/1"))
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void namesTheSamePersonsWhenItIsSentAgain() {
        String id = Ids.next().toString();

        assertThat(persons(id, "Secretaris Proefstad", "Secretaris Proefstad"))
                .isEqualTo(persons(id, "Secretaris Proefstad", "Secretaris Proefstad"));
    }

    private static List<UUID> persons(String id, String... names) {
        List<Map<String, ?>> participants = List.of(names).stream()
                .<Map<String, ?>>map(name -> Map.of("side", "THEIRS", "newPerson", newPerson(name)))
                .toList();
        return NewlyNamed.in(Map.of("id", id, "participants", participants), People.staff()).persons().values().stream()
                .map(person -> person.id().value())
                .toList();
    }

    private static Map<String, ?> newPerson(String name) {
        return Map.of("name", name, "dataSource", "contactmoment", "notADuplicate", true);
    }
}
