package nl.noaber.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void isADemonstrationAsItComes() {
        assertThat(Settings.of(Map.of()).demonstration()).isTrue();
        assertThat(Settings.of(Map.of("PORT", "8081")).demonstration()).isTrue();
        assertThat(Settings.of(Map.of("NOABER_DEMONSTRATION", "false")).demonstration())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOABER_JDBC_URL", "NOABER_PROVIDER_ISSUER", "NOABER_MAIL_HOST", "NOABER_ADDRESS"})
    void isNoneWhereSomebodySetsItUp(String variable) {
        assertThat(Settings.of(Map.of(variable, "iets")).demonstration()).isFalse();
        assertThat(Settings.of(Map.of(variable, "iets", "NOABER_DEMONSTRATION", "true"))
                        .demonstration())
                .isTrue();
    }

    @Test
    void refusesASecretThatIsEasilyGuessed() {
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> Settings.of(Map.of("NOABER_SESSION_SECRET", "geheim")))
                .withMessageContaining("32 or more random characters");
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> Settings.of(Map.of("NOABER_AUDIT_KEY", "x".repeat(40) + ",geheim")))
                .withMessageContaining("NOABER_AUDIT_KEY is too short");
    }

    @Test
    void keepsNoSecretInTheDatabaseItself() {
        String secret = "x".repeat(40);
        Settings.of(Map.of()).refuseSecretsInDatabase();
        Settings.of(Map.of("NOABER_JDBC_URL", "iets", "NOABER_SESSION_SECRET", secret, "NOABER_AUDIT_KEY", secret))
                .refuseSecretsInDatabase();
        for (String lone : List.of("NOABER_SESSION_SECRET", "NOABER_AUDIT_KEY")) {
            Settings settings = Settings.of(Map.of("NOABER_JDBC_URL", "iets", lone, secret));
            assertThatExceptionOfType(Unusable.class)
                    .isThrownBy(settings::refuseSecretsInDatabase)
                    .withMessageContaining("set NOABER_SESSION_SECRET and NOABER_AUDIT_KEY as well");
        }
    }
}
