package nl.noaber.web.cofinancing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cost against contributions by year, each kind of money by itself. */
public record Coverage(boolean hidesGap, List<OfKind> kinds, List<Year> rows) {

    /** What is added up of one year. */
    public record Year(@Nullable Integer year, List<OfKind> kinds) {

        /** The sums of one kind. */
        public Sums of(String kind) {
            return OfKind.among(kinds, kind);
        }

        /** All that is told of one kind; null when there is nothing of it. */
        public @Nullable OfKind all(String kind) {
            return kinds.stream()
                    .filter(one -> one.kind().equals(kind))
                    .findFirst()
                    .orElse(null);
        }

        private BigDecimal doubtful(String kind) {
            OfKind all = all(kind);
            return all == null ? BigDecimal.ZERO : all.doubtful();
        }
    }

    /** What its pictures show. */
    public List<String> parts() {
        return kinds.stream().anyMatch(kind -> kind.doubtful().signum() > 0)
                ? List.of("cost", "sure", "likely", "hoped", "doubtful")
                : List.of("cost", "sure", "likely", "hoped");
    }

    /** Those in which there is anything of the kind. */
    public List<Year> years(String kind) {
        return rows.stream()
                .filter(row -> row.year() != null)
                .filter(row -> row.kinds().stream().anyMatch(one -> one.kind().equals(kind)))
                .toList();
    }

    /** Its picture. */
    public FundingPicture picture(String kind) {
        return FundingPicture.of(years(kind).stream()
                .map(row -> new FundingPicture.Amounts(
                        Objects.requireNonNull(row.year()), row.of(kind), row.doubtful(kind)))
                .toList());
    }
}
