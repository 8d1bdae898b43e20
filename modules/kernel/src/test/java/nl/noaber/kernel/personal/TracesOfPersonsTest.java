package nl.noaber.kernel.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TracesOfPersonsTest {

    @Test
    void findsEachOfTwoNumbersForItself() {
        for (String between : List.of(" / ", "/", ", ", ",", "; ", ";", " en ", " ", "  ", " - ", " of ", "; ook ")) {
            for (List<String> two : List.of(
                    List.of("06-12345678", "06-87654321"),
                    List.of("0612345678", "053 489 30 00"),
                    List.of("(053) 489 30 00", "+31 (0)6 87 65 43 21"),
                    List.of("+31 6 12345678", "0031 6 87654321"),
                    List.of("0031612345678", "06-87654321"),
                    List.of("+49 30 1234567", "06 87654321"),
                    List.of("+33 (0)1 23 45 67 89", "+32 2 765 43 21"))) {
                assertThat(found(two.getFirst() + between + two.getLast() + " gebeld"))
                        .as(two + between)
                        .startsWith(two.getFirst())
                        .contains(two.getLast());
            }
        }
    }

    @Test
    void leavesNoDigitOfNumbersOfWhichNobodyKnowsWhereTheyEnd() {
        for (String text : List.of(
                "06-1234567 / 06-8765432",
                "06-123456789 06-87654321",
                "09 123 45 67 09 765 43 21",
                "+32 2 123 45 67 0032 2 765 43 21",
                "0044 20 7946 0958 0044 20 7946 0959",
                "053-4893000/4893001",
                "053-4893000 / 01")) {
            assertThat(left(text)).as(text).doesNotContainPattern("\\d");
        }
    }

    @Test
    void takesNoAmountsAndDaysForNumbers() {
        assertThat(found("€ 10.000.000.000 en 1.012.345.678, dus 0,012345678")).isEmpty();
        assertThat(found("06-12345678 (2026-11-27)")).containsExactly("06-12345678");
        assertThat(found("+32 2 123 00 67 2026-11-27")).containsExactly("+32 2 123 00 67");
    }

    @Test
    void takesNoDayBesideANumberOrAnHourForOne() {
        for (String text : List.of(
                "06-12-2026 15:30",
                "01-06-2026 12",
                "06-12-2026 10-12 uur",
                "2026-06-12 0800",
                "12-06-2026 09:00",
                "vergadering 2026-06-12 1")) {
            assertThat(found(text)).as(text).isEmpty();
        }
        for (String number : List.of("053-4893000", "06-12345678", "+49 30 123456", "0031 6 12345678")) {
            for (String day : List.of("2026-06-12", "06-12-2026", "1/6/2026", "6-7-2026")) {
                for (String between : List.of(" ", ", ", " / ", " - ")) {
                    assertThat(found(number + between + day))
                            .as(number + between + day)
                            .containsExactly(number);
                    assertThat(found(day + between + number))
                            .as(day + between + number)
                            .containsExactly(number);
                }
            }
        }
        assertThat(found("2012-0612345678")).containsExactly("0612345678");
    }

    @Test
    void takesWhatItIsReachedByBehindASwitchboardWithANumber() {
        for (String extension :
                List.of(" tst. 12", " tst 12", ", toestel 1234", " (toestel 12", " ext. 5", " Tst.12")) {
            assertThat(found("Bel 053-4893000" + extension + ") vandaag"))
                    .as(extension)
                    .containsExactly("053-4893000" + extension);
        }
        assertThat(found("053-4893000 tst. 12 / 06-12345678")).containsExactly("053-4893000 tst. 12", "06-12345678");
        assertThat(found("053-4893000, extra 12")).containsExactly("053-4893000");
    }

    @Test
    void findsEachOfTwoAddressesForItself() {
        for (String between : List.of("/", ";", ",", "-", " / ", ".")) {
            assertThat(found("a@x.example" + between + "b@y.example"))
                    .as(between)
                    .hasSize(2)
                    .first()
                    .isEqualTo("a@x.example");
        }
    }

    private static List<String> found(String text) {
        return TracesOfPersons.in(text).stream()
                .map(trace -> text.substring(trace.begins(), trace.ends()))
                .toList();
    }

    private static String left(String text) {
        StringBuilder left = new StringBuilder(text);
        TracesOfPersons.in(text).forEach(trace -> {
            for (int place = trace.begins(); place < trace.ends(); place++) {
                left.setCharAt(place, '*');
            }
        });
        return left.toString();
    }
}
