package nl.noaber.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.convert.ConversionContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a form reads a day of which the year was not typed. */
class FormReaderTest {

    private final FormReader reader =
            new FormReader(Clock.fixed(Instant.parse("2026-11-26T09:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "from, 1 januari, 2027-01-01",
        "from, 1 september, 2026-09-01",
        "postFrom, 1 jan, 2027-01-01",
        "validFrom, 1-1, 2027-01-01",
        "due, 12-12, 2026-12-12",
        "due, 1/12, 2026-12-01",
        "settledOn, 12-12, 2025-12-12",
        "objectionSince, 1 jan, 2026-01-01",
        "due, 31-2, 2026-02-31",
        "due, 24/7, 2027-07-24",
        "due, op 24/7, 2027-07-24",
        "due, Vóór 1 maart, 2027-03-01",
        "due, voor 3 dagen, voor 3 dagen",
        "due, binnenkort, binnenkort"
    })
    void looksForTheYearWhereTheDayIsMeant(String field, String typed, String read) {
        assertThat(reader.convert(Map.of(field, typed), Form.class, ConversionContext.DEFAULT))
                .hasValueSatisfying(form -> assertThat(form.text(field)).isEqualTo(read));
    }
}
