package nl.noaber.access.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is wrong in the configuration is said when Noaber starts, by the name of the setting. */
class ProviderSettingsTest {

    @Test
    void namesTheRuleThatIsNone() {
        assertThatThrownBy(() -> new ClaimRules(settings("geheim", null, "openid", "pa=CHEF")))
                .hasMessageContaining("CHEF is no role");
        assertThatThrownBy(() -> new ClaimRules(settings("geheim", null, "openid", "pa")))
                .hasMessageContaining("write value=meaning");
    }

    @Test
    void asksForOneProofOfUs() {
        assertThatThrownBy(() -> settings(null, null, "openid", "pa=STAFF")).hasMessageContaining("client-secret");
        assertThatThrownBy(() -> settings("geheim", "/nergens", "openid", "pa=STAFF"))
                .hasMessageContaining("client-secret");
        assertThatThrownBy(() -> new ClientProof(settings(null, "/nergens", "openid", "pa=STAFF")))
                .hasMessageContaining("/nergens is no private key");
    }

    @Test
    void neverAsksForAProfile() {
        assertThatThrownBy(() -> settings("geheim", null, "profile", "pa=STAFF"))
                .hasMessageContaining("leave out");
    }

    private static ProviderSettings settings(@Nullable String secret, @Nullable String key, String scope, String role) {
        return new ProviderSettings(
                "https://login.example",
                "http://localhost",
                "noaber",
                secret,
                key,
                "Gemeente",
                List.of(scope),
                List.of(),
                "roles",
                List.of(role),
                "organisation",
                List.of(),
                null,
                "name");
    }
}
