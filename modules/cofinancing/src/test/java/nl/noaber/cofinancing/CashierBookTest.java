package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.noaber.kernel.Ids;
import nl.noaber.stakeholders.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is received, spent and corrected: what remains is what was received less what was spent, of each and in all. */
class CashierBookTest {

    private static final List<OrganisationId> PARTIES =
            List.of(World.ALMELO, World.BORNE, World.BZK, World.party("municipality/hengelo"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void addsUpWhateverHappens(long seed) {
        Random random = new Random(seed);
        List<CashierLine> book = new ArrayList<>();
        for (int step = 0; step < 200; step++) {
            happen(random, book);
            addsUp(book);
        }
    }

    /** A receipt, an expense, a correction of a line, or a line that is taken out or put back. */
    private static void happen(Random random, List<CashierLine> book) {
        int what = book.isEmpty() ? 0 : random.nextInt(5);
        int place = book.isEmpty() ? 0 : random.nextInt(book.size());
        switch (what) {
            case 0, 1 -> book.add(line(random, CashierLineSort.RECEIPT));
            case 2 -> book.add(line(random, CashierLineSort.EXPENSE));
            case 3 -> book.set(place, line(random, book.get(place).sort()));
            default -> book.set(place, turned(book.get(place)));
        }
    }

    private static void addsUp(List<CashierLine> book) {
        BigDecimal received = naive(book, CashierLineSort.RECEIPT);
        BigDecimal spent = naive(book, CashierLineSort.EXPENSE);
        assertThat(CashierBook.total(book, CashierLineSort.RECEIPT)).isEqualByComparingTo(received);
        assertThat(CashierBook.total(book, CashierLineSort.EXPENSE)).isEqualByComparingTo(spent);

        Map<OrganisationId, BigDecimal> each = CashierBook.received(book);
        assertThat(sum(each)).isEqualByComparingTo(received);
        for (OrganisationId party : PARTIES) {
            assertThat(each.getOrDefault(party, BigDecimal.ZERO))
                    .isEqualByComparingTo(book.stream()
                            .filter(line -> !line.withdrawn() && party.equals(line.party()))
                            .map(CashierLine::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        Map<OrganisationId, BigDecimal> remains = CashierBook.remains(each, spent);
        if (each.isEmpty()) {
            assertThat(remains).isEmpty();
        } else {
            assertThat(sum(remains)).isEqualByComparingTo(received.subtract(spent));
            assertThat(remains.keySet()).isEqualTo(each.keySet());
            if (received.compareTo(spent) >= 0) {
                assertThat(remains.values()).allMatch(one -> one.signum() >= 0);
            }
        }
    }

    @Test
    void takesWhatWasSpentInProportionToTheCent() {
        Map<OrganisationId, BigDecimal> each = new HashMap<>();
        each.put(World.ALMELO, new BigDecimal("100.00"));
        each.put(World.BORNE, new BigDecimal("200.00"));
        assertThat(CashierBook.remains(each, new BigDecimal("100.00")))
                .containsEntry(World.ALMELO, new BigDecimal("66.67"))
                .containsEntry(World.BORNE, new BigDecimal("133.33"));
        assertThat(CashierBook.remains(Map.of(), new BigDecimal("1.00"))).isEmpty();
    }

    private static BigDecimal naive(List<CashierLine> book, CashierLineSort sort) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CashierLine line : book) {
            sum = line.sort() == sort && !line.withdrawn() ? sum.add(line.amount()) : sum;
        }
        return sum;
    }

    private static BigDecimal sum(Map<OrganisationId, BigDecimal> each) {
        return each.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static CashierLine line(Random random, CashierLineSort sort) {
        return new CashierLine(
                new CashierLineId(Ids.next()),
                sort,
                sort == CashierLineSort.RECEIPT ? PARTIES.get(random.nextInt(PARTIES.size())) : null,
                LocalDate.of(2026, 1, 1 + random.nextInt(28)),
                BigDecimal.valueOf(1 + random.nextLong(99_999_999_999L), 2),
                null,
                null,
                Instant.EPOCH,
                "Medewerker",
                false);
    }

    private static CashierLine turned(CashierLine line) {
        return new CashierLine(
                line.id(),
                line.sort(),
                line.party(),
                line.takenOn(),
                line.amount(),
                line.description(),
                line.reference(),
                line.recordedAt(),
                line.recordedBy(),
                !line.withdrawn());
    }
}
