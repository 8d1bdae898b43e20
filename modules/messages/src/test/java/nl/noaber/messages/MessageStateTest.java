package nl.noaber.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageStateTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, JOINT, IN_ALIGNMENT RETIRED",
        "DRAFT, OWN, IN_ALIGNMENT ACTIVE RETIRED",
        "IN_ALIGNMENT, JOINT, AGREED DRAFT RETIRED",
        "AGREED, JOINT, ACTIVE IN_ALIGNMENT RETIRED",
        "ACTIVE, JOINT, ACHIEVED IN_ALIGNMENT RETIRED",
        "ACHIEVED, JOINT, ACTIVE RETIRED",
        "RETIRED, JOINT, DRAFT"
    })
    void leadsToWhatFollows(MessageState state, MessageScope scope, String next) {
        assertThat(state.next(scope))
                .containsExactlyElementsOf(
                        Stream.of(next.split(" ")).map(MessageState::valueOf).toList());
    }

    @Test
    void letsTheWordingStandOnceItIsAchievedOrRetired() {
        assertThat(Stream.of(MessageState.values()).filter(state -> !state.isWordable()))
                .containsExactly(MessageState.ACHIEVED, MessageState.RETIRED);
    }
}
