package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.stream.IntStream;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.stakeholders.NewOrganisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** As much as the schema takes fits through the form. */
@NoaberTest
class LargeFormTest {

    private final Organisations organisations;
    private final Page page;

    LargeFormTest(Visitors visitors, Worlds worlds, Organisations organisations) {
        this.organisations = organisations;
        worlds.load();
        this.page = visitors.desk(People.staff());
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void showsAFormOfFiveHundredParticipantsAgain() {
        FormData form = form("");
        List<String> all = IntStream.range(0, 500)
                .mapToObj(number -> "Organisation:" + Ids.named("large/" + number))
                .toList();
        all.forEach(id -> form.append("theirs", id));

        APIResponse answer = post(form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.text()).select("input[name=theirs]").eachAttr("value"))
                .isEqualTo(all);
    }

    @Test
    void storesFiveHundredParticipantsAndShowsThemAll() {
        FormData form = form("Met heel de streek");
        List<String> all = IntStream.range(0, 500).mapToObj(this::registered).toList();
        all.forEach(id -> form.append("theirs", id));

        APIResponse answer = post(form);

        assertThat(answer.status()).isEqualTo(303);
        String shown = page.request().get(answer.headers().get("location")).text();
        assertThat(Jsoup.parse(shown).select(".facts a[href^=/organisations/]").eachText())
                .hasSize(500)
                .contains("Streekbedrijf 0", "Streekbedrijf 499");
    }

    private String registered(int number) {
        OrganisationId id = new OrganisationId(Ids.named("large/there/" + number));
        organisations.register(
                Viewer.system("test"),
                new NewOrganisation(
                        id, OrganisationDetails.of(OrganisationKind.COMPANY, "Streekbedrijf " + number), true));
        return "Organisation:" + id.value();
    }

    private APIResponse post(FormData form) {
        return page.request()
                .post(
                        "/contacts",
                        RequestOptions.create()
                                .setHeader("Sec-Fetch-Site", "same-origin")
                                .setMaxRedirects(0)
                                .setForm(form));
    }

    private static FormData form(String subject) {
        return FormData.create()
                .set("id", Ids.next().toString())
                .set("subject", subject)
                .set("channel", "EVENT")
                .set("status", "HELD")
                .set("visibility", "TEAM");
    }
}
