package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who is invited to a meeting, from an empty list to who was there. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttendancePagesTest {

    private static final String MEETING = "/meetings/" + Ids.named("meeting/directeurenoverleg-2026-03-20");
    private static final String LIST = MEETING + "/attendees";
    private static final String MANAGER = "Person:" + Ids.named("person/ministry/bzk/programmamanager-npvr");
    private static final String BZK = "Organisation:" + Ids.named("organisation/ministry/bzk");
    private static final String GUEST = Ids.named("test/attendance-guest").toString();

    private final Visitors visitors;
    private final PageLook look;
    private final HtmlClient officer;
    private final HtmlClient director;

    AttendancePagesTest(Visitors visitors, PageLook look, HtmlClient officer, HtmlClient director) {
        this.visitors = visitors;
        this.look = look;
        this.officer = officer;
        this.director = director;
    }

    @BeforeAll
    void load(Worlds worlds) {
        worlds.load();
        officer.post("/sign-in", Map.of("user", People.staff().userId().toString()));
        director.post("/sign-in", Map.of("user", People.board().userId().toString()));
        officer.post(LIST + "/new", Map.of("id", Ids.next().toString(), "who", MANAGER, "role", "CHAIR"));
        officer.post(
                LIST + "/new",
                Map.of(
                        "id",
                        GUEST,
                        "who",
                        BZK,
                        "words",
                        "Adviseur verstedelijking",
                        "role",
                        "GUEST",
                        "email",
                        "adviseur@example.org"));
        officer.post(
                LIST,
                Map.of(
                        "version-" + GUEST,
                        "1",
                        "answer-" + GUEST,
                        "ACCEPTED",
                        "presence-" + GUEST,
                        "REPRESENTED",
                        "representedBy-" + GUEST,
                        "de plaatsvervanger"));
    }

    @Test
    void showEverybodyWithAnswerAndPresenceAndAddressesToTheTeam() {
        String text = officer.get(MEETING).text();
        assertThat(text).contains("2 genodigden", "Programmamanager", "Adviseur verstedelijking", "Komt", "genoteerd");
        assertThat(text).contains("Vertegenwoordigd", "de plaatsvervanger");
        assertThat(officer.get(LIST).text()).contains("adviseur@example.org").doesNotContain("mailen aan");
        assertThat(director.get(MEETING).text())
                .contains("Adviseur verstedelijking", "de plaatsvervanger")
                .doesNotContain("adviseur@example.org");
        assertThat(director.get(LIST).status()).isEqualTo(403);
    }

    @Test
    void loseNothingOfWhatWasTypedWhenItIsRefused() {
        HtmlPage again = officer.post(
                LIST, Map.of("version-" + GUEST, "1", "email-" + GUEST, "geen adres", "role-" + GUEST, "SECRETARY"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("intussen gewijzigd", "geen e-mailadres");
        assertThat(again.one("[name=email-" + GUEST + "]").attr("value")).isEqualTo("geen adres");
        assertThat(again.one("[name=version-" + GUEST + "]").attr("value")).isEqualTo("2");
        HtmlPage nobody = officer.post(LIST + "/new", Map.of("words", "Zomaar iemand", "role", "GUEST"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.one("[name=words]").attr("value")).isEqualTo("Zomaar iemand");
        assertThat(officer.post(LIST + "/members", Map.of()).text()).contains("geen leden vastgelegd");
    }

    @Test
    void areWholeOnADeskAndOnATelephone() {
        List<PageRow> rows =
                List.of(PageRow.of("/meetings/{id}", MEETING), PageRow.of("/meetings/{id}/attendees", LIST));
        assertThat(Stream.of(
                                look.complaints("attendance-desk", visitors.desk(People.staff()), rows),
                                look.complaints("attendance-phone", visitors.telephone(People.staff()), rows),
                                look.complaints(
                                        "attendance-english", visitors.english(visitors.desk(People.staff())), rows))
                        .flatMap(List::stream))
                .isEmpty();
    }
}
