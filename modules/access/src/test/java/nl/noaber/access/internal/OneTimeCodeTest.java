package nl.noaber.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {

    /** The secret of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The last six of the eight digits in that appendix. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(OneTimeCode.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
        assertThat(OneTimeCode.step(SECRET, code, Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
    }

    @Test
    void bearsAClockThatIsHalfAMinuteOff() {
        Instant moment = Instant.ofEpochSecond(1_234_567_890);
        String code = OneTimeCode.at(SECRET, moment);

        assertThat(OneTimeCode.step(SECRET, code, moment.plusSeconds(30))).isPresent();
        assertThat(OneTimeCode.step(SECRET, code, moment.minusSeconds(30))).isPresent();
        assertThat(OneTimeCode.step(SECRET, code, moment.plusSeconds(60))).isEmpty();
        assertThat(OneTimeCode.step(SECRET, "é", moment)).isEmpty();
    }

    @Test
    void writesASecretAsAuthenticatorsReadIt() {
        assertThat(Base32.encode(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.grouped("GEZDGNBV")).isEqualTo("GEZD GNBV");
        assertThat(Base32.tidied(" gezd-gnbv ")).isEqualTo("GEZDGNBV");
    }
}
