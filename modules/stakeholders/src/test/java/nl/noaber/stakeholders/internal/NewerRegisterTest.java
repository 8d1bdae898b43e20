package nl.noaber.stakeholders.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.internal.Register.Line;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class NewerRegisterTest {

    private static final OrganisationId VRO = RegisteredOrganisations.id("ministry/vro");
    private static final OrganisationId BORNE = RegisteredOrganisations.id("municipality/borne");
    private final Viewer system = Viewer.system("registers");
    private final Organisations organisations;
    private final StakeholderReference reference;
    private final Registers registers;
    private final ChangeLog log;

    NewerRegisterTest(Organisations organisations, StakeholderReference reference, Registers registers, ChangeLog log) {
        this.organisations = organisations;
        this.reference = reference;
        this.registers = registers;
        this.log = log;
    }

    @BeforeEach
    void loadWhatIsKnownNow() {
        registers.load(system);
    }

    @Test
    void changesNothingWhenItSaysTheSame() {
        int version = stored(VRO).version();
        reference.load(system, Register::lines);
        assertThat(stored(VRO).version()).isEqualTo(version);
    }

    @Test
    void changesNameValidityAndSuccessorOfWhatIsThere() {
        Organisation before = stored(VRO);
        reference.load(
                system,
                changed(
                        "ministries.csv",
                        csv -> csv.replace(before.name(), "Ministerie van Nieuw Volk")
                                .replace("2026-02-22,bzk,XXII", "2026-02-21,az,XXII")));
        Organisation after = stored(VRO);
        assertThat(after.name()).isEqualTo("Ministerie van Nieuw Volk");
        assertThat(after.details().validity().until())
                .isEqualTo(PartialDate.parse("2026-02-21").orElseThrow());
        assertThat(after.details().successorId()).isEqualTo(RegisteredOrganisations.id("ministry/az"));
        assertThat(after.version()).isEqualTo(before.version() + 1);
        RecordRef ref = VRO.ref();
        Change newest = Objects.requireNonNull(log.timelines(People.staff(), Set.of(ref), PageRequest.first(1))
                        .get(ref))
                .nodes()
                .getFirst();
        assertThat(newest.fields())
                .extracting(FieldChange::field)
                .containsExactlyInAnyOrder("name", "validUntil", "successor");
        assertThat(newest.actorName()).isEqualTo(system.name());
    }

    @Test
    void leavesAloneWhatAUserChanged() {
        Organisation before = stored(BORNE);
        rename(BORNE, "Borne, zoals wij het noemen");
        reference.load(
                system,
                changed(
                        "municipalities.csv",
                        csv -> csv.replace(before.name(), "Gemeente Elders")
                                .replace("https://www.borne.nl", "https://elders.example")));
        Organisation after = stored(BORNE);
        assertThat(after.name()).isEqualTo("Borne, zoals wij het noemen");
        assertThat(after.details().website()).isEqualTo("https://elders.example");
        rename(BORNE, before.name());
    }

    @Test
    void startsThoughARegisterClaimsWhatSomebodyElseHas() {
        Organisation before = stored(BORNE);
        reference.load(system, changed("municipalities.csv", csv -> csv.replace("GM0147", "GM0141")));
        assertThat(stored(BORNE)).isEqualTo(before);
    }

    @AfterEach
    void asTheRegistersSay() {
        reference.load(system, Register::lines);
    }

    private void rename(OrganisationId id, String name) {
        assertThat(organisations.update(
                        People.staff(),
                        id,
                        stored(id).version(),
                        details -> details.edit().name(name).build()))
                .isInstanceOf(Outcome.Done.class);
    }

    private Organisation stored(OrganisationId id) {
        return organisations.byId(People.staff(), id).orElseThrow();
    }

    private static Function<String, List<Line>> changed(String register, UnaryOperator<String> change) {
        return name -> name.equals(register) ? lines(name, change) : Register.lines(name);
    }

    private static List<Line> lines(String name, UnaryOperator<String> change) {
        try (InputStream bytes = Register.class.getResourceAsStream("/reference/" + name)) {
            String text = new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
            return Register.lines(new StringReader(change.apply(text)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
