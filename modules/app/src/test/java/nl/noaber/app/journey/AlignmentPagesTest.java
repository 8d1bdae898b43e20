package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** The pages around a sign-off say what is so, to each who reads them. */
@NoaberTest
class AlignmentPagesTest {

    private static final Pattern LINK = Pattern.compile("/sign-off\\?link=\\S+");
    private static final String ACHTERHOEK = People.ACHTERHOEK.toString();
    private static final String BZK = Ids.named("organisation/ministry/bzk").toString();
    private static final String NOTHING_SEEN = "Geen contact dat u kunt zien";

    private final HtmlClient officer;
    private final HtmlClient reader;
    private final HtmlClient anybody;
    private final TestClock clock;

    AlignmentPagesTest(HtmlClient officer, HtmlClient reader, HtmlClient anybody, TestClock clock, Worlds worlds) {
        this.officer = officer;
        this.reader = reader;
        this.anybody = anybody;
        this.clock = clock;
        worlds.load();
        signIn(officer, People.staff());
    }

    @Test
    void askWhoeverGotAnAddressTickedOrNotAndKeepThatOfOthers() {
        String path = aligned(Map.of());
        Map<String, String> asking = new HashMap<>();
        asking.put("email." + ACHTERHOEK, "regio@example.org");
        asking.put("others", "Organisation:" + BZK);
        asking.put("others.email." + BZK, "ministerie@example.org");
        asking.put("deadline", "31 februari");
        HtmlPage refused = officer.post(path + "/sign-offs", asking);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.one("input[name='others.email." + BZK + "']").val()).isEqualTo("ministerie@example.org");
        assertThat(refused.one("input[value='Organisation:" + ACHTERHOEK + "']").hasAttr("checked"))
                .isTrue();

        asking.put("deadline", "2026-06-22");
        assertThat(officer.post(path + "/sign-offs", asking).address()).isEqualTo(path + "/sign-offs");
        assertThat(officer.get(path + "/sign-offs/" + ACHTERHOEK).text()).contains("regio@example.org");
        assertThat(officer.get(path + "/sign-offs/" + BZK).text()).contains("ministerie@example.org");
    }

    @Test
    void showWhoSignsAllThatIsSignedAndWhatChangedSinceTheAnswer() {
        String path = asked(Map.of(
                "budgetYear", "2027",
                "variants.0.audience", "MINISTRY",
                "variants.0.text", "Voor elk ministerie",
                "evidence.0.text", "Een derde wacht",
                "evidence.0.source", "Netbeheerder"));
        HtmlPage first = anybody.get(link(path));
        assertThat(first.text()).contains("Voor elk ministerie", "Een derde wacht", "Netbeheerder");
        assertThat(first.document().select(".changed")).isEmpty();
        agree(path);
        reword(path, "2");

        for (HtmlPage page : List.of(anybody.get(link(path)), officer.get(path + "/sign-offs/" + ACHTERHOEK))) {
            assertThat(page.one(".changed").text()).contains("tussen versie 1 en versie 2");
            assertThat(page.texts(".changed ins")).anyMatch(words -> words.contains("nog tien jaar"));
            assertThat(page.text()).contains("Een derde wacht");
        }
        HtmlPage matrix = officer.get("/messages/matrix");
        assertThat(matrix.one("tr:has(a[href='" + path + "']) td.sign-off-stale")
                        .text())
                .contains("Verlopen", "nog 7 dagen");
        assertThat(matrix.one("tr:has(a[href='" + path + "']) th").text()).containsPattern("nog \\d+ dagen \\(\\D+");
    }

    @Test
    void sayOnceWhyALinkDoesNotWork() {
        String path = asked(Map.of());
        String link = link(path);
        officer.post(path + "/sign-offs/" + ACHTERHOEK + "/withdrawal", Map.of("version", "1"));
        HtmlPage gone = anybody.get(link);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text())
                .contains("niet meer om akkoord", "U hoeft niets te doen")
                .doesNotContain("om een nieuwe");
        Map<String, String> answer = new HashMap<>();
        answer.put("link", link.substring(link.indexOf('=') + 1));
        answer.put("reason", "Wat ik typte");
        for (String position : List.of("AGREED", "iets anders")) {
            answer.put("position", position);
            answer.put("level", "EXECUTIVE");
            answer.put("answeredBy", "Secretaris");
            HtmlPage refused = anybody.post("/sign-off", answer);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text())
                    .contains("niet meer om akkoord", "Wat ik typte")
                    .doesNotContain("om een nieuwe");
        }
        HtmlPage never = anybody.get("/sign-off?link=geraden");
        assertThat(never.status()).isEqualTo(410);
        assertThat(never.text()).contains("De link klopt niet").doesNotContain("niet meer om akkoord");
        for (int number = 0; number < 100; number++) {
            anybody.get("/sign-off?link=geraden" + number);
        }
        assertThat(anybody.get("/sign-off?link=geraden").status()).isEqualTo(429);
        assertThat(anybody.get(link).text())
                .as("who has a link comes where it leads, whatever is tried from the same address")
                .contains("niet meer om akkoord");
        clock.advance(Duration.ofMinutes(15));
    }

    @Test
    void tellNobodyWhatIsNotSoForWantOfSeeing() {
        String path = asked(Map.of());
        agree(path);
        officer.post(path + "/state", Map.of("version", "2", "state", "AGREED"));
        officer.post(path + "/state", Map.of("version", "3", "state", "ACTIVE"));
        clock.advance(Duration.ofHours(3));
        Map<String, String> contact = contact(path);
        assertThat(officer.post("/contacts", contact).address()).isEqualTo("/contacts/" + contact.get("id"));
        assertThat(officer.get(path + "/deliveries?to=Organisation:" + BZK).text())
                .contains("Wij doen mee");
        assertThat(officer.get("/messages/coverage?year=2033")
                        .document()
                        .select("a[href='" + path + "/deliveries?to=Organisation:" + BZK + "']"))
                .hasSize(1);

        signIn(reader, People.partner());
        assertThat(reader.get("/messages/coverage/plan").status()).isEqualTo(404);
        assertThat(reader.get("/messages/mail").status()).isEqualTo(404);
        assertThat(reader.get("/messages/matrix").status()).isEqualTo(200);
        for (String page : List.of(path, path + "/deliveries", "/messages/coverage?year=2033")) {
            assertThat(reader.get(page).text())
                    .as(page)
                    .contains(NOTHING_SEEN)
                    .doesNotContain("Nog nergens gebracht", "Vink de boodschap aan");
        }
        for (Viewer other : List.of(People.board(), People.auditor())) {
            signIn(reader, other);
            assertThat(reader.get("/messages/matrix").status()).isEqualTo(404);
            assertThat(reader.get("/messages/matrix/table").status()).isEqualTo(404);
            assertThat(reader.get("/messages").document().select(".tabs a[href='/messages/matrix']"))
                    .isEmpty();
        }
    }

    @Test
    void sayOfHowManyTheAgreementLacksInWhatIsCalledAgreedAllTheSame() {
        String path = asked(Map.of());
        assertThat(officer.get(path).text()).doesNotContain("0 van de 1 akkoord");
        officer.post(
                path + "/state", Map.of("version", "2", "state", "AGREED", "acceptedWarnings", "NOT_ALL_SIGNED_OFF"));
        assertThat(officer.get(path).text()).contains("0 van de 1 akkoord", "Zonder akkoord van: 1/1");
        agree(path);
        assertThat(officer.get(path).text()).contains("Zonder akkoord van: 1/1").doesNotContain("van de 1 akkoord");
    }

    @Test
    void sayWhatIsNoYear() {
        for (String list : List.of("/messages", "/messages/coverage", "/messages/coverage/plan", "/messages/matrix")) {
            assertThat(officer.get(list + "?year=volgend").one("#year-error").text())
                    .as(list)
                    .startsWith("Geef een jaar in vier cijfers");
        }
    }

    @Test
    void leadOnToAllVersions() {
        String path = asked(Map.of());
        for (int version = 2; version <= 27; version++) {
            reword(path, Integer.toString(version));
        }
        assertThat(officer.get(path).document().select("a[href='" + path + "/versions']"))
                .hasSize(1);
        HtmlPage all = officer.get(path + "/versions");
        assertThat(all.document().select(".timeline li")).hasSize(25);
        HtmlPage rest = officer.get(all.one("a[rel=next]").attr("href"));
        assertThat(rest.texts(".timeline a")).containsExactly("versie 2", "versie 1");
    }

    @Test
    void tellInEnglishWhatIsKeptInDutch() {
        String path =
                asked(Map.of("asks.0.text", "Geld", "asks.0.amount", "12.500.000", "asks.0.structural", "ONE_OFF"));
        agree(path);
        officer.post(
                path + "/outcomes",
                Map.of(
                        "id", Ids.next().toString(),
                        "ask",
                                officer.get(path + "/outcomes/new")
                                        .one("#ask option")
                                        .val(),
                        "result", "PARTLY",
                        "amount", "5.000.000",
                        "decision", "Amendement 12",
                        "decidedOn", "2026-06-12",
                        "source", "Kamerbrief"));
        Map<String, String> form = wording("3");
        form.put("asks.0.text", "Ander geld");
        form.put("asks.0.amount", "15.000.000");
        form.put("asks.0.structural", "ONE_OFF");
        officer.post(path + "/wording", form);
        signIn(reader, People.staff());
        reader.post("/language", Map.of("language", "en", "return", path));

        assertThat(reader.get(path).one("[aria-labelledby=history]").text())
                .contains(
                        "no answer, deadline 22 June 2026",
                        "agreed (civil service, version 1), deadline 22 June 2026",
                        "Partly honoured (€ 5,000,000, Amendement 12, 12 June 2026, Kamerbrief)")
                .doesNotContain("geen antwoord", "Gedeeltelijk", "termijn", " juni ", "eenmalig");
        assertThat(officer.get(path).one("[aria-labelledby=history]").text())
                .contains("geen antwoord, termijn 22 juni 2026", "Gedeeltelijk gehonoreerd (€ 5.000.000");
    }

    private String aligned(Map<String, String> more) {
        String id = Ids.next().toString();
        Map<String, String> form = new HashMap<>(wording("1"));
        form.put("text", "De regio's gaan samen door.");
        form.put("id", id);
        form.put("scope", "JOINT");
        form.put("budgetYear", "2033");
        form.put("visibility", "TEAM");
        form.putAll(more);
        officer.post("/messages", form);
        officer.post("/messages/" + id + "/state", Map.of("version", "1", "state", "IN_ALIGNMENT"));
        return "/messages/" + id;
    }

    private String asked(Map<String, String> more) {
        clock.advance(Duration.ofMinutes(1));
        String path = aligned(more);
        officer.post(path + "/sign-offs", Map.of("email." + ACHTERHOEK, "regio@example.org", "deadline", "2026-06-22"));
        return path;
    }

    private void agree(String path) {
        officer.post(
                path + "/sign-offs/" + ACHTERHOEK + "/answers",
                Map.of("number", "1", "position", "AGREED", "level", "CIVIL_SERVICE", "receivedBy", "Per telefoon"));
    }

    /** The link in the newest mail about it. */
    private String link(String path) {
        String mails = "li:has(a[href='" + path + "/sign-offs/" + ACHTERHOEK + "'])";
        return LINK.matcher(officer.get("/messages/mail").texts(mails).getFirst())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    private void reword(String path, String version) {
        clock.advance(Duration.ofMinutes(1));
        assertThat(officer.post(path + "/wording", wording(version)).address()).isEqualTo(path);
    }

    private static Map<String, String> wording(String version) {
        Map<String, String> form = new HashMap<>();
        form.put("version", version);
        form.put("title", "Eén wording voor allen");
        form.put("text", "De regio's gaan nog tien jaar samen door, zegt versie " + version + ".");
        form.put("change", "SUBSTANTIVE");
        return form;
    }

    private static Map<String, String> contact(String path) {
        Map<String, String> form = new HashMap<>();
        form.put("id", Ids.next().toString());
        form.put("theirs", "Organisation:" + BZK);
        form.put("subject", "Gesprek over een boodschap");
        form.put("channel", "MEETING");
        form.put("status", "HELD");
        form.put("startsAt", "2026-06-15T12:00");
        form.put("visibility", "TEAM");
        form.put("deliveries.0.message", "LobbyMessage:" + path.substring(path.lastIndexOf('/') + 1));
        form.put("deliveries.0.reception", "SUPPORTS");
        form.put("deliveries.0.quote", "Wij doen mee");
        return form;
    }

    private static void signIn(HtmlClient client, Viewer who) {
        client.post("/sign-in", Map.of("user", who.userId().toString(), "return", "/search"));
    }
}
