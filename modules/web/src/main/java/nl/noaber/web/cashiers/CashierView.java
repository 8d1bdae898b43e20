package nl.noaber.web.cashiers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.noaber.web.cofinancing.ProjectView;
import nl.noaber.web.cofinancing.Titled;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** One mandate of a cashier, with its book. */
@AnswerTo("cashiers/mandate")
public record CashierView(@Nullable Mandate cashierMandate) {

    public record Mandate(
            String id,
            Named cashier,
            @Nullable Titled project,
            @Nullable Titled division,
            String document,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String note,
            boolean whole,
            List<Party> parties,
            List<Line> lines,
            @Nullable CashierSums totals,
            int version,
            boolean withdrawn,
            boolean editable,
            ProjectView.Timeline timeline) {

        public List<Party> byName() {
            return parties.stream()
                    .sorted(Comparator.comparing(party -> party.party().name()))
                    .toList();
        }

        /** Those that count. */
        public List<Line> counting() {
            return lines.stream().filter(line -> !line.withdrawn()).toList();
        }

        /** Those that were taken out. */
        public List<Line> out() {
            return lines.stream().filter(Line::withdrawn).toList();
        }

        Optional<Line> line(String id) {
            return lines.stream().filter(line -> line.id().equals(id)).findFirst();
        }
    }

    public record Party(
            Named party,
            @Nullable BigDecimal asked,
            BigDecimal received,
            @Nullable BigDecimal remains,
            boolean paid,
            List<Standing> contributions) {

        /** How much of what was asked it did not pay yet; null when nobody said how much. */
        public @Nullable BigDecimal toPay() {
            return asked == null ? null : asked.subtract(received).max(BigDecimal.ZERO);
        }

        /** The contributions that can be called paid, now that all was received. */
        public List<Standing> payable() {
            return paid
                    ? contributions.stream()
                            .filter(one -> one.nextStates().contains("PAID"))
                            .toList()
                    : List.of();
        }
    }

    public record Standing(String id, String state, List<String> nextStates) {}

    public record Line(
            String id,
            String sort,
            @Nullable Named party,
            LocalDate takenOn,
            BigDecimal amount,
            @Nullable String description,
            @Nullable String reference,
            Instant recordedAt,
            String recordedBy,
            boolean withdrawn) {

        public boolean isReceipt() {
            return sort.equals("RECEIPT");
        }
    }
}
