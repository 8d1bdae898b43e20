package nl.noaber.web.cofinancing;

import java.util.List;
import nl.noaber.documents.Total;
import nl.noaber.web.exports.ExportedList;
import org.jspecify.annotations.Nullable;

/** A file of amounts by year and kind. */
public final class AmountsOfYears {

    /** The keys of its headings. */
    public static final List<String> HEADINGS =
            List.of("cofinancing.column.year", "cofinancing.column.kind", "cofinancing.column.given");

    private static final int KIND = 1;
    private static final int AMOUNT = 2;

    private AmountsOfYears() {}

    /** All of them at once: there are not many years. */
    public static ExportedList.Rows rows(ExportedList.Words words, List<Given.Amount> lines) {
        return new ExportedList.Rows(
                lines.stream()
                        .map(line -> List.<@Nullable Object>of(
                                line.year(), words.say("cofinancing.kind." + line.kind()), line.amount()))
                        .toList(),
                null);
    }

    /** One kind never covers another: each by itself. */
    public static List<Total> totals(ExportedList.Words words) {
        return nl.noaber.web.page.Words.COST_KINDS.stream()
                .map(kind -> words.say("cofinancing.kind." + kind))
                .map(kind -> new Total(kind, List.of(AMOUNT), new Total.Where(KIND, kind)))
                .toList();
    }
}
