package nl.noaber.search;

import static nl.noaber.search.Shelf.contact;
import static nl.noaber.search.Shelf.seenBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.search.internal.SampleTaker;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each role finds, whether its words are looked up or the newest documents are read. */
@NoaberTest
final class RightsTest {

    private final Shelf shelf;
    private final SampleTaker samples;

    RightsTest(Shelf shelf, SampleTaker samples) {
        this.shelf = shelf;
        this.samples = samples;
    }

    @BeforeEach
    void oneOfEachKind() {
        shelf.put(
                seenBy(contact("Team", "rechtenwoord"), Visibility.TEAM),
                seenBy(contact("Bestuur", "rechtenwoord"), Visibility.BOARD),
                seenBy(contact("Openbaar", "rechtenwoord"), Visibility.PUBLIC),
                seenBy(contact("Gedeeld", "rechtenwoord"), Visibility.SHARED, People.ACHTERHOEK),
                seenBy(contact("Elders", "rechtenwoord"), Visibility.SHARED, Ids.named("organisation/elders")),
                seenBy(
                        contact("Vertrouwelijk", "rechtenwoord"),
                        Visibility.CONFIDENTIAL,
                        People.staff().userId()),
                seenBy(
                        contact("Geheim", "rechtenwoord"),
                        Visibility.CONFIDENTIAL,
                        People.colleague().userId()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyRoleFindsWhatItMaySeeAndNothingElse(boolean sampled) {
        samples.take(sampled);

        assertThat(found(People.staff()))
                .containsExactlyInAnyOrder("Team", "Bestuur", "Openbaar", "Gedeeld", "Elders", "Vertrouwelijk");
        assertThat(found(People.admin())).containsExactlyInAnyOrder("Team", "Bestuur", "Openbaar", "Gedeeld", "Elders");
        assertThat(found(People.board())).containsExactlyInAnyOrder("Bestuur", "Openbaar");
        assertThat(found(People.partner())).containsExactlyInAnyOrder("Openbaar", "Gedeeld");
        assertThat(found(People.auditor())).containsExactly("Openbaar");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsNoLongerSharedIsNoLongerFound(boolean sampled) {
        shelf.put(seenBy(contact("Gedeeld", "rechtenwoord"), Visibility.SHARED, Ids.named("organisation/elders")));
        samples.take(sampled);

        assertThat(found(People.partner())).containsExactly("Openbaar");
    }

    private List<String> found(Viewer viewer) {
        return shelf.find(viewer, "rechtenwoord");
    }
}
