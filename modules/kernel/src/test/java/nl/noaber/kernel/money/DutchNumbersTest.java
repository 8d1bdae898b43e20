package nl.noaber.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutchNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1.250.000,50       | 1250000.50
        € 1,25 mln         | 1250000.00
        EUR 1,25 mln       | 1250000.00
        1250000.5          | 1250000.50
        1 250 000,5        | 1250000.50
        1250000            | 1250000.00
        1.250              | 1250.00
        12,5               | 12.50
        € 102.000,-        | 102000.00
        € 102.000,--       | 102000.00
        102 duizend        | 102000.00
        3 miljard          | 3000000000.00
        1.25 miljoen       | 1250000.00
        1,2345678 mln      | 1234567.80
        -5                 | -5.00
        € -5,25            | -5.25
        12345678901234567  | 12345678901234567.00
        500 euro           | 500.00
        0,01               | 0.01
        """)
    void areReadByDutchRules(String typed, String euros) {
        assertThat(DutchNumbers.euros(typed).map(Object::toString)).contains(euros);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "veel",
                "1,250",
                "1,250,000.50",
                "1.2.3",
                "12.5000",
                "1.25.000",
                "0,001",
                "1e6",
                "1,23456789123 mln",
                "5 6",
                "1 25 000",
                "€",
                ",5",
                "5,",
                "--5",
                "5 appels",
                "1234567890123456789012345678901234567890123456789012345678901"
            })
    void areNotGuessed(String typed) {
        assertThat(DutchNumbers.euros(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2,5    | 2.5
        2.5 %  | 2.5
        -1,25% | -1.25
        33,333 | 33.333
        100    | 100
        """)
    void mayBePercentages(String typed, String percentage) {
        assertThat(DutchNumbers.percentage(typed).map(Object::toString)).contains(percentage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "veel", "1.000,5", "1e1", "2,", "--2"})
    void areNotGuessedAsPercentages(String typed) {
        assertThat(DutchNumbers.percentage(typed)).isEmpty();
    }
}
