package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import nl.noaber.testkit.StatementCounter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** As much as the schema takes fits through the form. */
@NoaberTest
class LargeFormTest {

    private static final int STORING = 60;
    private static final int SHOWING = 40;

    private final Organisations organisations;
    private final StatementCounter statements;
    private final Page page;

    LargeFormTest(Visitors visitors, Worlds worlds, Organisations organisations, StatementCounter statements) {
        this.organisations = organisations;
        this.statements = statements;
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
    void storesFiveHundredParticipantsShowsThemAllAndChangesThem() {
        List<String> all = IntStream.range(0, 500).mapToObj(this::registered).toList();
        FormData form = form("Met heel de streek");
        all.forEach(id -> form.append("theirs", id));
        List<APIResponse> answers = new ArrayList<>();
        statements.atMost(STORING, () -> answers.add(post(form)));

        assertThat(answers.getFirst().status()).isEqualTo(303);
        String contact = Objects.requireNonNull(answers.getFirst().headers().get("location"));
        statements.atMost(
                SHOWING,
                () -> assertThat(shown(contact)).hasSize(500).contains("Streekbedrijf 0", "Streekbedrijf 499"));
        FormData change = edited(contact, all.getLast());
        statements.atMost(
                STORING,
                () -> assertThat(post(contact, change.set("note", "Zonder de laatste"))
                                .status())
                        .isEqualTo(303));
        assertThat(shown(contact)).hasSize(499).doesNotContain("Streekbedrijf 499");
    }

    private List<String> shown(String contact) {
        return Jsoup.parse(page.request().get(contact).text())
                .select(".facts a[href^=/organisations/]")
                .eachText();
    }

    /** What the form to change it holds, without one participant. */
    private FormData edited(String contact, String gone) {
        List<String> opened = new ArrayList<>();
        statements.atMost(
                SHOWING, () -> opened.add(page.request().get(contact + "/edit").text()));
        Document edit = Jsoup.parse(opened.getFirst());
        FormData form = FormData.create();
        for (Element field : edit.select("main form.form input[name][type=hidden], main form.form input[checked]")) {
            if (!field.val().equals(gone)) {
                form.append(field.attr("name"), field.val());
            }
        }
        for (Element field : edit.select("main form.form input[type=text][name], main form.form input[type^=date]")) {
            form.append(field.attr("name"), field.val());
        }
        for (Element field : edit.select("main form.form select")) {
            form.append(field.attr("name"), field.select("option[selected]").val());
        }
        return form;
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
        return post("/contacts", form);
    }

    private APIResponse post(String address, FormData form) {
        return page.request()
                .post(
                        address,
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
