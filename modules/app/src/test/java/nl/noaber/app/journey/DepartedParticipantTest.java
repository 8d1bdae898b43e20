package nl.noaber.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.stakeholders.NewPerson;
import nl.noaber.stakeholders.NewTenure;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.Persons;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Tenures;
import nl.noaber.stakeholders.Validity;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A participant who had left the post on the day of the contact. */
@NoaberTest
class DepartedParticipantTest {

    private static final PostId POST = new PostId(Ids.named("post/province/overijssel/programmamanager-ros"));
    private static final String SUCCESSOR = "Programmamanager ROS, Overijssel";

    private final Persons persons;
    private final Tenures tenures;
    private final Page page;

    DepartedParticipantTest(Visitors visitors, Worlds worlds, Persons persons, Tenures tenures) {
        this.persons = persons;
        this.tenures = tenures;
        worlds.load();
        this.page = visitors.desk(People.staff());
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void isReplacedByTheSuccessor() {
        ContactForm form = about(departed("Vertrokken")).fill("subject", "Met de opvolger");
        form.send();
        assertThat(page.locator("#warnings")).containsText("Vertrokken had op");

        form.tick(SUCCESSOR + " in de plaats zetten").send();
        assertThat(page.locator("h1")).hasText("Met de opvolger");
        assertThat(page.locator("main")).containsText(SUCCESSOR);
        assertThat(page.locator("main")).not().containsText("Vertrokken");
    }

    @Test
    void isKeptWhenMeant() {
        ContactForm form = about(departed("Afscheid")).fill("subject", "Afscheidsgesprek");
        form.send();
        form.tick("Ja, zo bedoel ik het: zo opslaan").send();

        assertThat(page.locator("h1")).hasText("Afscheidsgesprek");
        assertThat(page.locator("main")).containsText("Afscheid");
    }

    private ContactForm about(PersonId person) {
        page.navigate("/contacts/new?about=Person:" + person.value());
        return new ContactForm(page);
    }

    private PersonId departed(String name) {
        Viewer system = Viewer.system("test");
        PersonId id = new PersonId(Ids.next());
        PersonDetails details = PersonDetails.of(PersonName.ofSurname(name), "test");
        persons.register(system, new NewPerson(id, details, null, null, true));
        PartialDate may = PartialDate.of(LocalDate.of(2026, 5, 31));
        tenures.appoint(system, NewTenure.of(id, POST, new Validity(null, may)));
        return id;
    }
}
