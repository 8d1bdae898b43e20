package nl.noaber.kernel.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.noaber.kernel.personal.WordBits.Sought;
import org.junit.jupiter.api.Test;

class WordBitsTest {

    private static final Names BERG = Names.of("Jan Peter", "van den", "Bergh-Smít")
            .and(new Names(Set.of("jp@berg.example", "06-12345678"), Set.of()));

    @Test
    void hasAllBitsOfWhomATextNames() {
        for (String text : List.of(
                "Gesproken met J.P. van den Bergh",
                "bergh's voorstel",
                "Jan Smit belt",
                "SMÍTS eigen woorden",
                "mail aan jp@berg.example",
                "mail aan jvandenbergh12@elders.example",
                "mail aan janvan.denbergh@elders.example",
                "volgens @jvandenbergh",
                "bel +31 (0)6 1234 5678",
                "bel 06\u00a012\u00a034\u00a056\u00a078")) {
            assertThat(BERG.in(text)).as(text).isPresent();
            assertThat(mayName(BERG, text)).as(text).isTrue();
        }
    }

    @Test
    void passesOverMostOthers() {
        assertThat(mayName(BERG, "Planning en geld voor het station besproken met de gedeputeerde"))
                .isFalse();
        assertThat(mayName(BERG, "")).isFalse();
        assertThat(WordBits.sought(Names.of("Maat", "van der", "Meetlat")).orElseThrow())
                .as("by addresses and by the surname, not by each prefix written together with it")
                .hasSize(2);
    }

    @Test
    void tellsNothingOfNamesThatAreTooShortAndOfFewDigits() {
        assertThat(WordBits.sought(new Names(Set.of(), Set.of("Li")))).isEmpty();
        assertThat(WordBits.sought(new Names(Set.of("4893000"), Set.of("Jansen"))))
                .isEmpty();
        assertThat(WordBits.sought(new Names(Set.of(), Set.of("Vos")))).isPresent();
        assertThat(mayName(new Names(Set.of(), Set.of("Vos")), "vos wil het")).isTrue();
    }

    private static boolean mayName(Names names, String text) {
        WordBits bits = WordBits.of(List.of(text));
        long[] places = {bits.first(), bits.second(), bits.third(), bits.fourth()};
        return WordBits.sought(names).orElseThrow().stream()
                .anyMatch((Sought one) -> (places[one.place()] & one.bits()) == one.bits());
    }
}
