package nl.noaber.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class SentAgainTest {

    private final Organisations organisations;
    private final Persons persons;
    private final Land land;
    private final Viewer staff = People.staff();

    SentAgainTest(Organisations organisations, Persons persons, Land land) {
        this.organisations = organisations;
        this.persons = persons;
        this.land = land;
    }

    @BeforeEach
    void users() {
        land.users();
    }

    @Test
    void losesNothingThatIsSentUnderAnIdThatIsInUse() {
        NewOrganisation sent =
                NewOrganisation.of(OrganisationDetails.of(OrganisationKind.COMPANY, "Tweemaal Gestuurd BV"));
        assertThat(organisations.register(staff, sent)).isInstanceOf(Outcome.Done.class);
        NewOrganisation other = new NewOrganisation(
                sent.id(), OrganisationDetails.of(OrganisationKind.COMPANY, "Heel Anders BV"), true);
        assertThat(Land.problems(organisations.register(staff, other))).containsExactly("ID_TAKEN id");
        organisations.update(
                People.colleague(),
                sent.id(),
                1,
                details -> details.edit().kind(OrganisationKind.MINISTRY).build());
        assertThat(organisations.register(staff, sent)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void takesAPersonThatIsSentTwiceForOne() {
        NewPerson sent = NewPerson.of("Tweemaalgestuurd", "visitekaartje");
        assertThat(persons.register(staff, sent)).isInstanceOf(Outcome.Done.class);
        assertThat(persons.register(staff, sent)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void refusesAVersionThatIsNotThereYet() {
        NewOrganisation sent =
                NewOrganisation.of(OrganisationDetails.of(OrganisationKind.COMPANY, "Toekomstige Versie BV"));
        organisations.register(staff, sent);
        assertThat(Land.problems(organisations.withdraw(staff, sent.id(), 99)))
                .containsExactly("VERSION_NOT_THERE expectedVersion");
        assertThat(Land.problems(organisations.update(staff, sent.id(), 99, details -> details)))
                .containsExactly("VERSION_NOT_THERE expectedVersion");
    }
}
