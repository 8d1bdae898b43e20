package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** The timeline of the scenario, drawn and as a list, from four weeks to two years. */
@NoaberTest
class TimelineTest {

    private static final String ROS = "AgendaRoute:" + Ids.named("agenda-route/ros");

    private final HtmlClient officer;
    private final HtmlClient partner;

    TimelineTest(HtmlClient officer, HtmlClient partner, Worlds worlds) {
        this.officer = officer;
        this.partner = partner;
        worlds.load();
        officer.post("/sign-in", Map.of("user", People.staff().userId().toString()));
        partner.post("/sign-in", Map.of("user", People.partner().userId().toString()));
    }

    @Test
    void showsMeetingsAndRoutesInThePictureAndInTheList() {
        HtmlPage page = officer.get("/timeline?from=2026-06-15&weeks=26&route=" + ROS);
        String list = page.one("table").text();
        String picture = page.one("svg.funding-picture").text();

        assertThat(page.status()).isEqualTo(200);
        assertThat(list).contains("Bestuurlijk Overleg MIRT", "november 2026", "Politieke kalender");
        assertThat(picture).contains("Bestuurlijk Overleg MIRT, november 2026");
        assertThat(list).contains("Zomerreces", "Prinsjesdag").doesNotContain("EFRO");
        assertThat(page.document().select("rect.timeline-recess")).hasSize(1);
        assertThat(page.document().select("rect.timeline-moment")).hasSizeGreaterThan(3);
        assertThat(page.document().select("path.timeline-route")).hasSize(1);
        assertThat(page.document().select("circle.timeline-step").size()).isGreaterThan(1);
    }

    @Test
    void showsRecessesAndGoesEarlierAndLater() {
        HtmlPage page = officer.get("/timeline?from=2024-07-01&weeks=4");

        assertThat(page.one("table").text()).contains("Zomerreces", "Reces");
        assertThat(page.document().select("rect.timeline-recess")).hasSize(1);
        assertThat(page.one("a[rel=next]").attr("href"))
                .contains("from=2024-07-15")
                .contains("weeks=4");
        assertThat(page.one("a[rel=prev]").attr("href")).contains("from=2024-06-17");
    }

    @Test
    void isAsUsualForAnAddressThatSaysNothingOrNonsense() {
        assertThat(officer.get("/timeline?from=2026-02-31&weeks=3000&route=x").status())
                .isEqualTo(200);
        assertThat(officer.get("/timeline?from=9999-12-31")
                        .one("input[name=from]")
                        .attr("value"))
                .isEqualTo("2026-06-15");
        assertThat(officer.get("/timeline")
                        .one("select[name=weeks] option[selected]")
                        .attr("value"))
                .isEqualTo("26");
    }

    @Test
    void showsAPartnerNoMeetingOfTheBoard() {
        HtmlPage page = partner.get("/timeline?from=2026-06-15&weeks=52");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("Bestuurlijk Overleg MIRT, november");
        assertThat(page.document().select("circle.timeline-known")).isEmpty();
    }
}
