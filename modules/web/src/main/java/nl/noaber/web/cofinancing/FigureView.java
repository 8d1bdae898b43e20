package nl.noaber.web.cofinancing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Words;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** What a figure is made of: the contributions in it, and the figure itself. */
@AnswerTo("cofinancing/figure")
public record FigureView(Parts contributions, Total funding, List<Titled> challenges, List<Named> programmes) {

    public record Parts(int totalCount, List<Part> nodes, PageInfo pageInfo) {}

    public record Total(List<OfKind> kinds) {}

    /** A contribution of which all, or some, is in it. */
    public record Part(
            String id,
            String projectTitle,
            Named party,
            String form,
            String state,
            List<Given.Amount> lines,
            boolean conditionFailed,
            @Nullable LocalDate expiresOn,
            boolean expired) {

        /** What of it is in the figure, by kind. */
        public Map<String, BigDecimal> within(FigureFilter filter) {
            return lines.stream()
                    .filter(filter::has)
                    .collect(Collectors.groupingBy(
                            Given.Amount::kind,
                            FigureView::inOrder,
                            Collectors.reducing(BigDecimal.ZERO, Given.Amount::amount, BigDecimal::add)));
        }

        /** The years of that. */
        public String years(FigureFilter filter) {
            return lines.stream()
                    .filter(filter::has)
                    .map(line -> String.valueOf(line.year()))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }

    /** Kinds as all tables have them. */
    private static Map<String, BigDecimal> inOrder() {
        return new TreeMap<>(Comparator.comparingInt(Words.COST_KINDS::indexOf));
    }

    /** The figure, by kind; none of what hangs on a condition and is of one certainty, which no sum has. */
    public Map<String, BigDecimal> figure(FigureFilter filter) {
        if (filter.doubtful() && filter.certainties().size() == 1) {
            return Map.of();
        }
        return funding.kinds().stream()
                .filter(one -> filter.has(one.kind()))
                .collect(Collectors.toMap(
                        OfKind::kind, one -> amount(filter, one), BigDecimal::add, FigureView::inOrder));
    }

    private static BigDecimal amount(FigureFilter filter, OfKind one) {
        return filter.doubtful()
                ? one.doubtful()
                : filter.certainties().stream().map(one.sums()::as).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public List<Option> challengeOptions() {
        return challenges.stream().map(one -> new Option(one.id(), one.title())).toList();
    }

    public List<Option> programmeOptions() {
        return programmes.stream().map(one -> new Option(one.id(), one.name())).toList();
    }
}
