package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.cofinancing.CashierBook;
import nl.noaber.cofinancing.CashierLine;
import nl.noaber.cofinancing.CashierLineSort;
import nl.noaber.cofinancing.CashierMandate;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.Project;
import nl.noaber.kernel.Problem;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What may be written of mandates and in their books, and what is warned of. */
final class CashierRules {

    private static final LocalDate FIRST_DAY = LocalDate.of(Project.FIRST_YEAR, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(Project.LAST_YEAR, 12, 31);

    private CashierRules() {}

    static List<Problem> details(CashierRow row) {
        List<Problem> problems = new ArrayList<>();
        if (row.document().isEmpty()) {
            problems.add(Problem.of("MANDATE_DOCUMENT_MISSING", "document"));
        }
        Texts.atMost(problems, "DOCUMENT_TOO_LONG", "document", row.document(), CashierMandate.LONGEST_DOCUMENT);
        Texts.atMost(problems, "NOTE_TOO_LONG", "note", row.note(), CashierMandate.LONGEST_NOTE);
        if (isStrange(row.validFrom())) {
            problems.add(strange("validFrom"));
        }
        LocalDate until = row.validUntil();
        if (until != null && isStrange(until)) {
            problems.add(strange("validUntil"));
        } else if (until != null && until.isBefore(row.validFrom())) {
            problems.add(Problem.of("MANDATE_ENDS_BEFORE", "validUntil"));
        }
        return problems;
    }

    private static boolean isStrange(LocalDate day) {
        return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY);
    }

    private static Problem strange(String field) {
        return Problem.of(
                "YEAR_OUT_OF_BOUNDS", field, Integer.toString(Project.FIRST_YEAR), Integer.toString(Project.LAST_YEAR));
    }

    static List<Problem> line(CashierLineRow line, Known known, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        OrganisationId party = line.partyId();
        if (line.sort() == CashierLineSort.RECEIPT && party == null) {
            problems.add(Problem.of("PAYER_MISSING", "party"));
        } else if (party != null && known.organisations().get(party) == null) {
            problems.add(Problem.of("NOT_FOUND", "party"));
        } else if (party != null && line.sort() == CashierLineSort.EXPENSE) {
            problems.add(Problem.of("PAYER_NOT_HERE", "party"));
        }
        amount(problems, line.amount());
        if (line.takenOn().isBefore(FIRST_DAY) || line.takenOn().isAfter(today)) {
            problems.add(Problem.of("NOT_PAID_YET", "takenOn", Integer.toString(Project.FIRST_YEAR)));
        }
        if (line.sort() == CashierLineSort.EXPENSE && line.description() == null) {
            problems.add(Problem.of("PURPOSE_MISSING", "description"));
        }
        Texts.atMost(
                problems, "DESCRIPTION_TOO_LONG", "description", line.description(), CashierLine.LONGEST_DESCRIPTION);
        Texts.atMost(problems, "DOCUMENT_TOO_LONG", "reference", line.reference(), CashierLine.LONGEST_REFERENCE);
        return problems;
    }

    private static void amount(List<Problem> problems, BigDecimal amount) {
        if (amount.signum() < 0) {
            problems.add(Problem.of("PAYMENT_NEGATIVE", "amount"));
        } else if (amount.signum() == 0) {
            problems.add(Problem.of("PAYMENT_ZERO", "amount"));
        } else if (amount.compareTo(MoneyLine.HIGHEST) > 0) {
            problems.add(Problem.of("AMOUNT_TOO_HIGH", "amount", Phrases.euros(MoneyLine.HIGHEST)));
        }
    }

    /** What one goes on after only when one knows of it: a line that is taken out is no reason to warn. */
    static List<Problem> warnings(
            WholeCashier stored,
            CashierLineRow line,
            Map<OrganisationId, CashierAsks.Ask> asked,
            Known known,
            Set<String> accepted) {
        List<Problem> warnings = new ArrayList<>();
        List<CashierLine> lines = stored.with(line);
        if (line.withdrawnAt() == null && !stored.row().holdsOn(line.takenOn())) {
            warnings.add(Problem.of("OUTSIDE_MANDATE", "takenOn", stored.row().validFrom(), until(stored.row())));
        }
        OrganisationId party = line.partyId();
        if (party != null && line.withdrawnAt() == null) {
            BigDecimal paid = CashierBook.received(lines).getOrDefault(party, BigDecimal.ZERO);
            BigDecimal most = asked(asked.get(party));
            if (paid.compareTo(most) > 0) {
                warnings.add(Problem.of(
                        "ABOVE_ASKED", "amount", known.name(party), Phrases.euros(most), Phrases.euros(paid)));
            }
        }
        BigDecimal received = CashierBook.total(lines, CashierLineSort.RECEIPT);
        BigDecimal spent = CashierBook.total(lines, CashierLineSort.EXPENSE);
        BigDecimal before = CashierBook.total(stored.shown(), CashierLineSort.RECEIPT)
                .subtract(CashierBook.total(stored.shown(), CashierLineSort.EXPENSE));
        boolean less = received.subtract(spent).compareTo(before) < 0;
        if (less && spent.compareTo(received) > 0) {
            warnings.add(Problem.of("ABOVE_RECEIVED", "amount", Phrases.euros(spent), Phrases.euros(received)));
        }
        warnings.removeIf(warning -> accepted.contains(warning.code()));
        return warnings;
    }

    private static BigDecimal asked(CashierAsks.@Nullable Ask ask) {
        return ask == null || ask.amount() == null ? BigDecimal.ZERO.setScale(2) : ask.amount();
    }

    private static Object until(CashierRow row) {
        return row.validUntil() == null ? "…" : row.validUntil();
    }
}
