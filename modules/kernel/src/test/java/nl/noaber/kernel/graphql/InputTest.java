package nl.noaber.kernel.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InputTest {

    private final UUID id = Ids.next();

    @Test
    void tellsWhatWasLeftOutFromWhatWasSetToNull() {
        Map<String, @Nullable Object> sent = new HashMap<>();
        sent.put("name", null);
        Input input = new Input(sent);

        assertThat(input.has("name")).isTrue();
        assertThat(input.text("name")).isNull();
        assertThat(input.has("description")).isFalse();
    }

    @Test
    void readsAnIdOfItsTypeOnly() {
        Input input = new Input(Map.of("organisation", new GlobalId("Organisation", id).toString()));

        assertThat(input.id("organisation", "Organisation")).contains(id);
        assertThat(input.id("organisation", "Person")).isEmpty();
        assertThat(input.id("person", "Person")).isEmpty();
    }

    @Test
    void leavesWrongIdsOutOfAListButCountsThem() {
        Input input = new Input(Map.of("challenges", List.of(new GlobalId("Challenge", id).toString(), "4")));

        assertThat(input.ids("challenges", "Challenge")).containsExactly(id);
        assertThat(input.size("challenges")).isEqualTo(2);
    }

    @Test
    void readsInputsWithinIt() {
        Input input = new Input(Map.of("participants", List.of(Map.of("side", "OURS"))));

        assertThat(input.inputs("participants"))
                .hasSize(1)
                .first()
                .satisfies(participant -> assertThat(participant.text("side")).isEqualTo("OURS"));
        assertThat(input.input("nothing")).isEmpty();
    }
}
