package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HttpAnswer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** Lists as files. */
@NoaberTest
class ExportTest {

    private final HtmlClient visitor;

    ExportTest(HtmlClient visitor, Worlds worlds) {
        this.visitor = visitor;
        worlds.load();
    }

    @Test
    void holdsEveryRowThatTheFiltersLeave() {
        signIn(People.staff());

        String organisations = get("/exports/organisations.csv").body();
        assertThat(organisations.lines().count()).isGreaterThan(100);
        assertThat(organisations).startsWith("\ufeffNaam;Afkorting;Soort;").contains("gemeente Enschede;");
        assertThat(get("/exports/organisations.csv?kind=MINISTRY").body())
                .contains("Ministerie van Binnenlandse Zaken en Koninkrijksrelaties;BZK;Ministerie")
                .doesNotContain("Enschede");
        assertThat(get("/exports/persons.csv").body()).contains("Programmamanager NPVR, BZK;");
        assertThat(get("/exports/commitments.csv?direction=WE_TO_THEM").body())
                .contains("De definitieve ROS wordt in september 2026 besproken")
                .contains(";2026-09;")
                .doesNotContain("Zij aan ons");
    }

    @Test
    void holdsTheMessagesOfTheFilters() {
        signIn(People.staff());
        String messages = get("/exports/messages.csv").body();
        assertThat(messages).startsWith("\ufeffTitel;Met wie;Stand;Versie;");
        assertThat(messages.lines().count()).isGreaterThan(1);
        assertThat(get("/messages").body()).contains("/exports/messages.csv");
        assertThat(get("/exports/messages.csv?year=1999").body().lines()).hasSize(1);
    }

    @Test
    void holdsTheWholeAlignmentOfWhoMaySeeIt() {
        signIn(People.staff());
        String alignment = get("/exports/alignment.csv?year=2027").body();
        assertThat(alignment).startsWith("\ufeffBoodschap;Versie;Organisatie;Stand;Niveau;Antwoord op versie;");
        assertThat(alignment.lines()).hasSize(1 + 11);
        assertThat(alignment).contains(";1;Achterhoek;Akkoord;ambtelijk;1;").contains(";1;Twente;Geen antwoord;;;");
        assertThat(get("/exports/alignment.xlsx").body()).startsWith("PK");
        assertThat(get("/exports/alignment.csv?year=1999").body().lines()).hasSize(1);
        assertThat(get("/messages/matrix").body()).contains("/exports/alignment.csv");

        signIn(People.partner());
        assertThat(get("/exports/alignment.csv").body().lines()).hasSize(2);
    }

    @Test
    void makesFormulasInTheAlignmentHarmless() {
        signIn(People.staff());
        String id = Ids.next().toString();
        visitor.post(
                "/messages",
                Map.of(
                        "id",
                        id,
                        "title",
                        "=1+2",
                        "text",
                        "Tekst",
                        "scope",
                        "JOINT",
                        "budgetYear",
                        "2034",
                        "visibility",
                        "TEAM"));
        visitor.post("/messages/" + id + "/state", Map.of("version", "1", "state", "IN_ALIGNMENT"));
        visitor.post(
                "/messages/" + id + "/sign-offs", Map.of("organisations", ContactForm.BZK, "deadline", "2026-06-30"));
        assertThat(get("/exports/alignment.csv?year=2034").body().lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("'=1+2;1;Ministerie van Binnenlandse Zaken");
    }

    @Test
    void holdsOnlyWhatTheViewerMaySee() {
        signIn(People.staff());
        log("Alleen voor het team");
        assertThat(get("/exports/contacts.csv").body()).contains("Alleen voor het team");

        signIn(People.partner());
        assertThat(get("/exports/contacts.csv").body())
                .contains("Raadsbrief over de ROS en het NPVR")
                .doesNotContain("Alleen voor het team");
    }

    @Test
    void makesFormulasHarmless() {
        signIn(People.staff());
        log("=HYPERLINK(\"https://kwaad.example\";\"klik\")");

        assertThat(get("/exports/contacts.csv?q=HYPERLINK").body())
                .contains(";\"'=HYPERLINK(\"\"https://kwaad.example\"\";\"\"klik\"\")\";");
    }

    @Test
    void isAnExcelFileToo() {
        signIn(People.staff());
        HttpAnswer answer = get("/exports/contacts.xlsx");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("PK");
        assertThat(answer.header("Content-Type").orElse("")).contains("spreadsheetml");
        assertThat(answer.header("Content-Disposition").orElse("")).contains("noaber-contacten-2026-06-15.xlsx");
    }

    @Test
    void isAsEmptyAsTheListItself() {
        signIn(People.staff());
        assertThat(get("/exports/contacts.csv?q=nergenstevinden").body().lines())
                .hasSize(1);
        assertThat(get("/exports/nergens.csv").status()).isEqualTo(404);
    }

    private void log(String subject) {
        visitor.post(
                "/contacts",
                Map.of(
                        "id",
                        Ids.next().toString(),
                        "theirs",
                        ContactForm.BZK,
                        "subject",
                        subject,
                        "channel",
                        "CALL",
                        "status",
                        "HELD",
                        "visibility",
                        "TEAM"));
    }

    private HttpAnswer get(String path) {
        return visitor.send(visitor.request(path));
    }

    private void signIn(Viewer who) {
        visitor.post("/sign-in", Map.of("user", who.userId().toString(), "return", "/search"));
    }
}
