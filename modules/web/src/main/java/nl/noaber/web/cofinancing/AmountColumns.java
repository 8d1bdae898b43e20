package nl.noaber.web.cofinancing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.documents.Difference;
import nl.noaber.documents.Total;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file that hold sums, each kind of money in columns of its own, so that adding up a column mixes none.
 *
 * @param first how many columns come before
 * @param sums what is shown of each kind: {@code cost}, {@code sure}, {@code likely}, {@code hoped}, {@code gap},
 *     {@code doubtful}
 */
record AmountColumns(int first, List<String> sums) {

    private static final String GAP = "gap";

    /** All that is added up of something, behind what it is. */
    static final AmountColumns OF_FUNDING =
            new AmountColumns(1, List.of("cost", "sure", "likely", "hoped", GAP, "doubtful"));

    /** The keys of their headings. */
    Stream<String> headings() {
        return Words.COST_KINDS.stream()
                .flatMap(kind -> sums.stream().map(sum -> "cofinancing.column." + sum + "." + kind));
    }

    /** All of them added up. */
    List<Total> totals(ExportedList.Words words) {
        return List.of(Total.of(
                words.say("cofinancing.total"),
                IntStream.range(first, first + Words.COST_KINDS.size() * sums.size())
                        .boxed()
                        .toList()));
    }

    /** The cells of a row; those of a kind of which there is nothing are empty. */
    List<@Nullable Object> cells(List<OfKind> kinds) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (String kind : Words.COST_KINDS) {
            Optional<OfKind> of =
                    kinds.stream().filter(one -> one.kind().equals(kind)).findFirst();
            int begin = first + cells.size();
            for (String sum : sums) {
                cells.add(of.map(one -> cell(sum, one, begin)).orElse(null));
            }
        }
        return cells;
    }

    private Object cell(String sum, OfKind of, int begin) {
        return switch (sum) {
            case GAP ->
                new Difference(
                        begin + sums.indexOf("cost"),
                        begin + sums.indexOf("sure"),
                        of.sums().gap());
            case "cost" -> of.sums().cost();
            case "sure" -> of.sums().sure();
            case "likely" -> of.sums().likely();
            case "hoped" -> of.sums().hoped();
            case "doubtful" -> of.doubtful();
            default -> throw new IllegalArgumentException(sum);
        };
    }
}
