package nl.noaber.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.noaber.contacts.Recording;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may name persons that are new. */
@NoaberTest
class RegisteringParticipantsTest {

    @Test
    void doesNotReadTheNamesThatAReaderSends(RegisteringParticipants registering) {
        Map<String, @Nullable Object> sent = Map.of(
                "participants",
                List.of(Map.of("side", "THEIRS", "newPerson", Map.of("name", "Griffier", "dataSource", "mail"))));
        List<Input> given = new ArrayList<>();

        registering.within(People.partner(), sent, input -> {
            given.add(input);
            return new Recording.Refused<>(List.of(Problem.of("FORBIDDEN", "input")));
        });

        assertThat(given)
                .singleElement()
                .satisfies(input -> assertThat(
                                input.inputs("participants").getFirst().text("person"))
                        .isNull());
    }
}
