package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.noaber.app.Worlds;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.HttpAnswer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A request under the Woo is answered, from the form to the ZIP, with plain pages. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisclosureFileTest {

    private static final String BZK = "Organisation:" + Ids.named("organisation/ministry/bzk");

    private final HtmlClient officer;
    private final HtmlClient partner;
    private final HtmlClient nobody;
    private final DisclosureFiles files;

    DisclosureFileTest(HtmlClient officer, HtmlClient partner, HtmlClient nobody, DisclosureFiles files) {
        this.officer = officer;
        this.partner = partner;
        this.nobody = nobody;
        this.files = files;
    }

    @BeforeAll
    void load(Worlds worlds) {
        worlds.load();
        signIn(officer, People.staff());
        signIn(partner, People.partner());
        Map<String, String> contact = new HashMap<>();
        contact.put("id", Ids.next().toString());
        contact.put("theirs", BZK);
        contact.put("subject", "Overleg over geld");
        contact.put("note", "Dit vinden wij zelf te duur.");
        contact.put("channel", "MEETING");
        contact.put("status", "HELD");
        contact.put("startsAt", "2026-06-11T10:00");
        contact.put("visibility", "TEAM");
        assertThat(officer.post("/contacts", contact).status()).isEqualTo(200);
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        HtmlPage page = officer.post("/disclosure", Map.of("title", "Verzoek X", "until", "31 februari"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Dit is geen datum");
        assertThat(page.document().expectFirst("#title").attr("value")).isEqualTo("Verzoek X");
        assertThat(officer.post("/disclosure", Map.of("title", "Verzoek Y")).text())
                .contains("Kies een opgave, een boodschap, een organisatie of een periode");
    }

    @Test
    void leadsFromTheRequestToTheDocuments() {
        String id = Ids.next().toString();
        String file = "/disclosure/" + id;
        Map<String, String> request = Map.of(
                "id",
                id,
                "title",
                "Gesprekken over geld",
                "organisation",
                BZK,
                "from",
                "2026-06-11",
                "until",
                "2026-06-11");
        assertThat(officer.post("/disclosure", request).text()).contains("De stukken worden verzameld");
        assertThat(officer.post("/disclosure", request).status()).isEqualTo(200);
        assertThat(officer.get(file + "/progress").text()).contains("0 van 1");
        files.workNow();
        assertThat(officer.get(file).text()).contains("1 stuk", "Overleg over geld");
        Map<String, String> mark =
                Map.of("version", "1", "passage", "note", "text", "zelf te duur", "ground", "PERSONAL_POLICY_VIEWS");
        assertThat(officer.post(file + "/records/1/marks", mark).text()).contains("Het stuk is bijgewerkt");
        HtmlPage refused = officer.post(file + "/records/1/marks", mark);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().expectFirst("textarea#text").text()).isEqualTo("zelf te duur");
        officer.post(file + "/documents", Map.of("version", "1"));
        files.workNow();
        assertThat(officer.get(file).text()).contains("Klaar om te downloaden", "Downloaden (ZIP)");
        assertThat(zip(officer, file).status()).isEqualTo(200);
        isFinishedAndTakenUpAgain(file);
    }

    private void isFinishedAndTakenUpAgain(String file) {
        String version = officer.get(file)
                .one("form[action$=/closing] input[name=version]")
                .attr("value");
        HtmlPage closed = officer.post(file + "/closing", Map.of("version", version));
        assertThat(closed.text())
                .contains("Het dossier is afgerond", "Afgerond", People.staff().name(), "Weer in behandeling nemen")
                .doesNotContain("Downloaden (ZIP)");
        assertThat(zip(officer, file).body())
                .contains("Dit dossier is afgerond")
                .doesNotStartWith("PK");
        assertThat(officer.get("/disclosure").text()).contains("Afgerond");
        String next = closed.one("form[action$=/reopening] input[name=version]").attr("value");
        assertThat(officer.post(file + "/reopening", Map.of("version", next)).text())
                .contains("Het dossier is weer in behandeling");
    }

    @Test
    void isNotThereForWhoIsNotOfTheTeam() {
        String id = Ids.next().toString();
        officer.post("/disclosure", Map.of("id", id, "title", "Van het team", "from", "1999-01-01"));
        files.workNow();
        for (String path : new String[] {"", "/records/1", "/progress", "/documents.zip"}) {
            assertThat(partner.get("/disclosure/" + id + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(partner.get("/disclosure").status()).isEqualTo(404);
        assertThat(partner.get("/disclosure/new").status()).isEqualTo(404);
        assertThat(partner.get("/administration/disclosure").status()).isEqualTo(404);
        assertThat(zip(nobody, "/disclosure/" + id).body()).contains("Inloggen").doesNotContain("Van het team");
    }

    @Test
    void gathersAMessageWithItsVersionsAsTheyAreClassed() {
        String message = drafted("Ruimte op het net");
        String version = "/messages/" + message + "/versions/1";
        assertThat(officer.get(version).text()).contains("Openbaarheid van deze versie", "Deels openbaar");
        HtmlPage refused =
                officer.post(version + "/disclosure", Map.of("version", "1", "disclosureClass", "NOT_DISCLOSABLE"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("heeft een grond nodig");
        assertThat(refused.document()
                        .select("#disclosureClass option[selected]")
                        .val())
                .isEqualTo("NOT_DISCLOSABLE");
        assertThat(officer.post(version + "/disclosure", Map.of("version", "1", "disclosureClass", "DISCLOSABLE"))
                        .text())
                .contains("De openbaarheid van deze versie is bewaard", "Openbaar op verzoek");
        assertThat(partner.get(version).status()).isEqualTo(404);

        String file = Ids.next().toString();
        officer.post("/disclosure", Map.of("id", file, "title", "Over het net", "message", "LobbyMessage:" + message));
        files.workNow();
        assertThat(officer.get("/disclosure/" + file).text())
                .contains("1 stuk", "Ruimte op het net (versie 1)", "Openbaar op verzoek");
        HtmlPage record = officer.get("/disclosure/" + file + "/records/1");
        assertThat(record.text()).contains("Kerntekst", "Het net zit vol.");
        assertThat(officer.get(record.one("a[href^=/messages/versions/]").attr("href"))
                        .address())
                .isEqualTo(version);
        assertThat(partner.get(record.one("a[href^=/messages/versions/]").attr("href"))
                        .status())
                .isEqualTo(404);
    }

    private String drafted(String title) {
        String message = Ids.next().toString();
        officer.post(
                "/messages",
                Map.of(
                        "id",
                        message,
                        "title",
                        title,
                        "text",
                        "Het net zit vol.",
                        "scope",
                        "JOINT",
                        "visibility",
                        "TEAM"));
        return message;
    }

    private static HttpAnswer zip(HtmlClient client, String file) {
        return client.send(client.request(file + "/documents.zip"));
    }

    private static void signIn(HtmlClient client, Viewer viewer) {
        client.post("/sign-in", Map.of("user", viewer.userId().toString(), "return", "/search"));
    }
}
