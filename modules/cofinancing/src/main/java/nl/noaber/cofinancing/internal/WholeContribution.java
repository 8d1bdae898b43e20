package nl.noaber.cofinancing.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionChange;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.kernel.RecordRef;

/** A contribution with its lines, by year and kind. */
record WholeContribution(ContributionRow row, List<MoneyLine> lines) {

    WholeContribution {
        lines = lines.stream()
                .sorted(Comparator.comparingInt(MoneyLine::year).thenComparing(MoneyLine::kind))
                .toList();
    }

    WholeContribution written(ContributionChange change, Instant now) {
        return new WholeContribution(row.written(change, now), change.lines().over(lines));
    }

    WholeContribution with(ContributionRow changed) {
        return new WholeContribution(changed, lines);
    }

    RecordRef ref() {
        return RecordRef.of(Contribution.TYPE, row.id());
    }
}
