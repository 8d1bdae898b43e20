package nl.noaber.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void sortsLaterIdsAfterEarlierOnes() {
        String earlier = Ids.next().toString();

        assertThat(Ids.next().toString()).isGreaterThan(earlier);
        assertThat(Ids.next().version()).isEqualTo(7);
    }

    @Test
    void givesTheSameNameTheSameId() {
        assertThat(Ids.named("organisation/ministry/bzk")).isEqualTo(Ids.named("organisation/ministry/bzk"));
        assertThat(Ids.named("organisation/ministry/bzk")).isNotEqualTo(Ids.named("organisation/ministry/bz"));
    }

    @Test
    void readsAGlobalIdBack() {
        GlobalId id = new GlobalId("Organisation", Ids.next());

        assertThat(GlobalId.parse(id.toString())).contains(id);
    }

    @Test
    void findsNoGlobalIdInOtherText() {
        assertThat(GlobalId.parse("")).isEmpty();
        assertThat(GlobalId.parse(":" + Ids.next())).isEmpty();
        assertThat(GlobalId.parse("Organisation:4")).isEmpty();
        assertThat(GlobalId.parse("Organisation:1-1-1-1-1")).isEmpty();
    }

    @Test
    void refusesAPartnerWithoutAnOrganisation() {
        assertThatThrownBy(() -> new Viewer(new UUID(0, 1), "Partner", Role.PARTNER, null, Locale.ENGLISH, "test"))
                .hasMessageContaining("organisation");
    }
}
