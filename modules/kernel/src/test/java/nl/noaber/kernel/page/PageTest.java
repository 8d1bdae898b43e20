package nl.noaber.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void knowsThatTheListGoesOnWhenOneMoreWasFound() {
        Page<String> page = Page.of(List.of("a", "b", "c"), PageRequest.first(2), PageTest::place);

        assertThat(page.nodes()).containsExactly("a", "b");
        assertThat(page.hasNextPage()).isTrue();
        assertThat(page.hasPreviousPage()).isFalse();
    }

    @Test
    void putsWhatWasFoundBackwardsIntoListOrder() {
        Page<String> page = Page.of(List.of("d", "c", "b"), PageRequest.last(2, "before e"), PageTest::place);

        assertThat(page.nodes()).containsExactly("c", "d");
        assertThat(page.hasPreviousPage()).isTrue();
        assertThat(page.hasNextPage()).isTrue();
    }

    @Test
    void keepsPlacesWhenItsRecordsAreExchanged() {
        Page<String> page = Page.of(List.of("a", "b"), PageRequest.first(2), PageTest::place);

        Page<Integer> lengths = page.map(String::length);

        assertThat(lengths.nodes()).containsExactly(1, 1);
        assertThat(lengths.lastCursor()).isEqualTo(page.lastCursor());
    }

    @Test
    void hasNoPlacesWhenItIsEmpty() {
        assertThat(Page.empty().firstCursor()).isNull();
        assertThat(Page.empty().lastCursor()).isNull();
    }

    @Test
    void refusesASizeOutsideItsBounds() {
        assertThatThrownBy(() -> PageRequest.first(0)).hasMessageContaining("1 to 200");
        assertThatThrownBy(() -> PageRequest.first(201)).hasMessageContaining("201");
    }

    private static Cursor place(String value) {
        return new Cursor("NAME", List.of(value));
    }
}
