package nl.noaber.web.relations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.noaber.web.page.Form;

/** The rows of a form in which identifiers are typed, a register and a value each; there are always two free ones. */
public final class IdentifierRows {

    public static final List<String> SCHEMES =
            List.of("KVK", "OIN", "RSIN", "CBS", "TOOI", "ROO", "OWMS", "BRIN", "ROR");

    private static final int FREE = 2;

    private IdentifierRows() {}

    static Form filledIn(Form form, List<OrganisationView.Identifier> identifiers) {
        Form filled = form;
        for (int row = 0; row < identifiers.size() + FREE; row++) {
            boolean isThere = row < identifiers.size();
            filled = filled.with(scheme(row), isThere ? identifiers.get(row).scheme() : "")
                    .with(value(row), isThere ? identifiers.get(row).value() : "");
        }
        return filled.remembering(fields(filled));
    }

    /** How many rows the form has. */
    public static int count(Form form) {
        int rows = 0;
        while (form.values().containsKey(scheme(rows))) {
            rows++;
        }
        return Math.max(rows, FREE);
    }

    public static String scheme(int row) {
        return "scheme-" + row;
    }

    public static String value(int row) {
        return "identifier-" + row;
    }

    static String[] fields(Form form) {
        return IntStream.range(0, count(form))
                .boxed()
                .flatMap(row -> List.of(scheme(row), value(row)).stream())
                .toArray(String[]::new);
    }

    /** What the rows say, as the mutations take it; an empty row says nothing. */
    static List<Map<String, String>> input(Form form) {
        return IntStream.range(0, count(form))
                .filter(row -> form.value(value(row)) != null && form.value(scheme(row)) != null)
                .mapToObj(row -> Map.of(
                        "scheme", form.text(scheme(row)), "value", Objects.requireNonNull(form.value(value(row)))))
                .toList();
    }
}
