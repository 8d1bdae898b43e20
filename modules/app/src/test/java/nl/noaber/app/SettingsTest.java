package nl.noaber.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
    }
}
