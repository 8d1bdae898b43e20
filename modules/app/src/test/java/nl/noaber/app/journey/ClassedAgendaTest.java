package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** Who writes an agenda item says how it and its documents are classed under the Woo, with plain pages. */
@NoaberTest
class ClassedAgendaTest {

    private static final String MEETING = "Meeting:" + Ids.named("meeting/bo-ros-2026-09");

    private final HtmlClient officer;

    ClassedAgendaTest(HtmlClient officer, Worlds worlds) {
        this.officer = officer;
        worlds.load();
        officer.post("/sign-in", Map.of("user", People.staff().userId().toString(), "return", "/search"));
    }

    @Test
    void classesAnItemAndEachOfItsDocuments() {
        HtmlPage fresh = officer.get("/agenda-items/new?meeting=" + MEETING);
        assertThat(fresh.one("#disclosureClass").text()).startsWith("Gebruikelijk voor wie dit ziet");
        Map<String, String> form = fields(fresh);
        form.put("title", "Begroting van de regio");
        form.put("documents.0.title", "Raadsbrief");
        form.put("documents.1.title", "Geheime begroting");
        form.put("documents.1.disclosureClass", "NOT_DISCLOSABLE");
        HtmlPage refused = officer.post("/agenda-items", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.one("[id='documents.1.disclosureGrounds-error']").text())
                .contains("heeft een grond nodig");
        assertThat(refused.one("[id='documents.1.disclosureClass'] option[selected]")
                        .val())
                .isEqualTo("NOT_DISCLOSABLE");

        form.putAll(fields(refused));
        form.put("documents.1.disclosureGrounds", "ECONOMIC_INTERESTS");
        HtmlPage put = officer.post("/agenda-items", form);
        assertThat(put.status()).as("%s", put.text()).isEqualTo(200);
        assertThat(put.text()).contains("Deels openbaar", "5.1.2.e persoonlijke levenssfeer");
        assertThat(put.one("#documents ~ ul").text())
                .contains("Geheime begroting Niet openbaar 5.1.2.b")
                .doesNotContain("Raadsbrief Deels");

        Map<String, String> edited = fields(officer.get(put.address() + "/edit"));
        assertThat(edited).containsEntry("documents.1.disclosureGrounds", "ECONOMIC_INTERESTS");
        edited.put("disclosureClass", "DISCLOSABLE");
        edited.put("documents.0.disclosureClass", "onzin");
        assertThat(officer.post(put.address(), edited).status()).isEqualTo(422);
        edited.put("documents.0.disclosureClass", "PARTLY_DISCLOSABLE");
        HtmlPage open = officer.post(put.address(), edited);
        assertThat(open.one("main dl.facts").text())
                .contains("Openbaar op verzoek")
                .doesNotContain("5.1.2.e");
        assertThat(open.text())
                .contains("Raadsbrief (Deels openbaar 5.1.2.e)", "Geheime begroting (Niet openbaar 5.1.2.b)");
    }

    private static Map<String, String> fields(HtmlPage page) {
        Map<String, String> fields = new HashMap<>();
        page.document()
                .select("form.form input[name], form.form textarea[name]")
                .forEach(field -> {
                    boolean choice = field.attr("type").equals("radio")
                            || field.attr("type").equals("checkbox");
                    if (!choice || field.hasAttr("checked")) {
                        fields.put(field.attr("name"), field.val());
                    }
                });
        page.document()
                .select("form.form select")
                .forEach(field -> fields.put(
                        field.attr("name"), field.select("option[selected]").val()));
        return fields;
    }
}
