package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.NoaberTest;
import org.junit.jupiter.api.Test;

/** A person who is named on the fly while a contact is logged. */
@NoaberTest
class NewPersonTest {

    private final HtmlClient officer;

    NewPersonTest(HtmlClient officer, Worlds worlds) {
        this.officer = officer;
        worlds.load();
        officer.post("/sign-in", Map.of("user", Ids.named("user/staff").toString(), "return", "/"));
    }

    @Test
    void isRegisteredOnceWhenTheFormWasRefusedFirst() {
        String id = Ids.next().toString();

        assertThat(officer.post("/contacts", form(id, "")).status()).isEqualTo(422);
        assertThat(officer.post("/contacts", form(id, "Kennismaking")).text()).contains("Kennismaking");
        officer.post("/contacts", form(id, "Kennismaking"));

        assertThat(officer.get("/relations/persons?q=Eenmalig").text()).contains("1 persoon");
    }

    private static Map<String, String> form(String id, String subject) {
        return Map.of(
                "id", id,
                "theirs", "new-person:Functionaris Eenmalig",
                "subject", subject,
                "channel", "CALL",
                "status", "HELD",
                "visibility", "TEAM");
    }
}
