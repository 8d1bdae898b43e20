package nl.noaber.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong around a contact form: it ends in a clear message or the right result, and nothing typed is lost. */
@NoaberTest
class BadInputTest {

    private final Visitors visitors;
    private final Worlds worlds;
    private final List<Page> opened = new ArrayList<>();

    BadInputTest(Visitors visitors, Worlds worlds) {
        this.visitors = visitors;
        this.worlds = worlds;
    }

    @BeforeEach
    void load() {
        worlds.load();
    }

    @AfterEach
    void close() {
        opened.forEach(page -> page.context().close());
    }

    @Test
    void storesOnceWhatWasSentFiveTimesAtOnce() {
        Page page = desk(People.staff());
        ContactForm.open(page).fill("subject", "Vijfmaal verzonden");

        Object statuses = page.evaluate("""
            async () => {
              const form = document.querySelector('main form.form');
              const send = () => fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
              return (await Promise.all([1, 2, 3, 4, 5].map(send))).map(answer => answer.status);
            }
            """);

        assertThat(statuses).isEqualTo(List.of(200, 200, 200, 200, 200));
        assertThat(found(page, "Vijfmaal")).hasText("1 contact");
    }

    @Test
    void asksForAnotherContactAfterTheBackButton() {
        Page page = desk(People.staff());
        ContactForm form = ContactForm.open(page).fill("subject", "Terugknop een");
        String first = form.id();
        form.send();
        assertThat(page.locator("h1")).hasText("Terugknop een");

        page.goBack();
        assertThat(page.locator("#subject")).hasValue("");
        assertThat(form.id()).isNotEqualTo(first);
        form.fill("subject", "Terugknop twee").send();

        assertThat(page.locator("h1")).hasText("Terugknop twee");
        assertThat(found(page, "Terugknop")).hasText("2 contacten");
    }

    @Test
    void keepsWhatWasTypedWhenTheSessionEnded() {
        Page page = desk(People.staff());
        ContactForm form =
                ContactForm.open(page).fill("subject", "Sessie voorbij").fill("note", "Regel een\n“twee” & <drie>");
        page.context().clearCookies();
        form.send();
        assertThat(page.locator("h1")).hasText("Uw sessie is afgelopen");

        Page beside = page.waitForPopup(() -> page.getByText("1. Log in").click());
        beside.getByText("Adviseur public affairs").click();
        assertThat(beside.locator("h1")).hasText("U bent ingelogd");
        beside.close();
        page.getByText("2. Verstuur wat ik typte").click();

        assertThat(page.locator("h1")).hasText("Sessie voorbij");
        assertThat(page.locator(".note")).containsText("“twee” & <drie>");
    }

    @Test
    void showsBothVersionsWhenTwoPeopleEditAtOnce() {
        Page mine = desk(People.staff());
        ContactForm.open(mine).fill("subject", "Samen bewerkt").send();
        String path = mine.url() + "/edit";
        mine.navigate(path);
        Page theirs = desk(People.colleague());
        theirs.navigate(path);

        new ContactForm(theirs)
                .fill("subject", "Van de collega")
                .fill("note", "Ook van de collega")
                .send();
        assertThat(theirs.locator("h1")).hasText("Van de collega");
        new ContactForm(mine).fill("subject", "Van mijzelf").send();

        Locator conflict = mine.locator("#conflict");
        assertThat(conflict).containsText("Programmasecretaris, Twente Board heeft dit intussen ook gewijzigd");
        assertThat(conflict).containsText("Van de collega");
        assertThat(conflict).containsText("Van mijzelf");
        assertThat(new ContactForm(mine).value("subject")).isEqualTo("Van mijzelf");
        assertThat(new ContactForm(mine).value("note")).isEqualTo("Ook van de collega");
        new ContactForm(mine).send();
        assertThat(mine.locator("h1")).hasText("Van mijzelf");
        assertThat(mine.locator(".note")).hasText("Ook van de collega");
    }

    @Test
    void saysThatADayDoesNotExist() {
        Page page = desk(People.staff());
        ContactForm form = ContactForm.open(page)
                .fill("subject", "Eenendertig februari")
                .fill("follows", "BZK stuurt de notitie 31 februari 2027");
        page.focus("#startsAt");
        page.keyboard().type("0231");
        form.send();
        assertThat(page.locator("#startsAt-no-date")).containsText("Deze datum bestaat niet");
        assertThat(page.locator("#startsAt")).isFocused();
        assertThat(page.locator("#errors")).hasCount(0);

        form.fill("startsAt", "").send();
        assertThat(page.locator("#errors")).containsText("Vul in wanneer het was");
        assertThat(page.locator("#errors")).containsText("“2027-02-31” is geen datum die bestaat");
        assertThat(form.value("follows")).isEqualTo("BZK stuurt de notitie 31 februari 2027");
        form.fill("startsAt", "2026-02-28T10:00")
                .fill("follows", "BZK stuurt de notitie 28 februari 2027")
                .send();
        assertThat(page.locator("main")).containsText("uiterlijk 28 februari 2027");
    }

    @Test
    void warnsOfTheFutureAndTakesWhatIsPlanned() {
        Page page = desk(People.staff());
        ContactForm form =
                ContactForm.open(page).fill("subject", "Volgend jaar pas").fill("startsAt", "2027-06-15T10:00");
        form.send();
        assertThat(page.locator("#warnings")).containsText("begint pas op");
        assertThat(page.locator("#status")).isVisible();
        assertThat(page.locator("#status")).hasAttribute("aria-invalid", "true");
        assertThat(found(page, "Volgend jaar")).hasText("0 contacten");

        form = ContactForm.open(page);
        assertThat(form.value("subject")).isEqualTo("Volgend jaar pas");
        form.more().choose("status", "PLANNED").send();
        assertThat(page.locator("h1")).hasText("Volgend jaar pas");
        assertThat(page.locator(".heading")).containsText("Gepland");
    }

    @Test
    void wantsASubjectAndSomebodyToHaveSpokenWith() {
        Page page = desk(People.staff());
        page.navigate("/contacts/new");
        ContactForm form = new ContactForm(page).fill("note", "Een lang verslag dat blijft staan");
        form.send();

        assertThat(page.locator("#errors")).containsText("Vul in waar het over ging");
        page.locator("#errors a", new Page.LocatorOptions().setHasText("Kies met wie u sprak"))
                .click();
        assertThat(page.locator("#theirs")).isFocused();
        assertThat(form.value("note")).isEqualTo("Een lang verslag dat blijft staan");
        form.more().choose("status", "DRAFT").send();
        assertThat(page.locator("h1")).hasText("(zonder onderwerp)");
    }

    @Test
    void keepsALongNoteWholeAndShowsCodeAsText() {
        String start = """
            <script>document.title='gekraakt'</script> <b>vet</b> <img src=x onerror=alert(1)>
            Emoji 😀👩‍👩‍👧, Frysk: Wytske fan ’e Mûnewei, polski: Żółć Łódź, rtl: \u200Fשלום\u200F
            """;
        String note = start + "woord ".repeat((100_000 - start.length()) / 6);
        Page page = desk(People.staff());
        List<String> dialogs = new ArrayList<>();
        page.onDialog(dialog -> dialogs.add(dialog.message()));
        ContactForm.open(page)
                .fill("subject", "Łukasz Śliwiński & <i>Sjoukje</i> 😀")
                .fill("note", note)
                .send();

        assertThat(page.locator("h1")).hasText("Łukasz Śliwiński & <i>Sjoukje</i> 😀");
        assertThat(page.locator(".note")).containsText("<script>document.title='gekraakt'</script> <b>vet</b>");
        assertThat(page.locator(".note")).containsText("Wytske fan ’e Mûnewei, polski: Żółć Łódź");
        assertThat(page.locator(".note script, .note b, .note img")).hasCount(0);
        assertThat(dialogs).isEmpty();
        page.navigate(page.url() + "/edit");
        assertThat(new ContactForm(page).value("note").strip()).isEqualTo(note.strip());
    }

    @Test
    void sendsOnceWhatWasSavedWithoutALine() {
        Page page = desk(People.staff());
        ContactForm form = ContactForm.open(page).fill("subject", "In de trein").fill("note", "Tunnel bij Best");
        page.context().setOffline(true);
        form.send();
        page.getByText("Wachten op verbinding: 1").waitFor();

        page.context().setOffline(false);
        page.getByText("Wat u offline hebt ingevuld, is opgeslagen").waitFor();
        assertThat(found(page, "trein")).hasText("1 contact");
    }

    @Test
    void worksWithoutScripts() {
        Page page = visitors.withoutScripts(People.staff());
        opened.add(page);
        ContactForm.open(page)
                .fill("subject", "Zonder scripts")
                .fill("note", "Alles met de hand")
                .send();
        assertThat(page.locator("h1")).hasText("Zonder scripts");

        page.navigate("/contacts");
        page.fill("#q", "scripts");
        page.click(".filters-do button");
        assertThat(page.locator(".results-count")).hasText("1 contact");
    }

    @Test
    void filtersWhileOneChooses() {
        Page page = desk(People.staff());
        page.navigate("/contacts");
        page.selectOption("#channel", "LETTER");
        assertThat(page.locator(".results-count")).hasText("1 contact");
        assertThat(page.locator("#results")).containsText("Raadsbrief over de ROS en het NPVR");
        assertThat(page.url()).contains("channel=LETTER");
    }

    private Locator found(Page page, String words) {
        page.navigate("/contacts?q=" + words.replace(" ", "+"));
        return page.locator(".results-count");
    }

    private Page desk(Viewer who) {
        Page page = visitors.desk(who);
        opened.add(page);
        return page;
    }
}
