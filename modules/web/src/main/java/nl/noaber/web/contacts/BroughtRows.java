package nl.noaber.web.contacts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.web.coverage.DeliveryLine;
import nl.noaber.web.messages.FieldGroup;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** The messages that were brought, row by row in the form of a contact. */
final class BroughtRows {

    static final String NAME = "deliveries";

    /** A message that was found beside those that the list offers, and the words by which one is sought. */
    static final String OTHER = "other";

    static final String SOUGHT = OTHER + ".typed";

    /** In whose name alone it was brought. */
    static final String BEHALF = "onBehalfOf";

    private static final FieldGroup ROWS = new FieldGroup(
            NAME,
            List.of(
                    "message",
                    OTHER,
                    SOUGHT,
                    "quote",
                    "number",
                    "organisations",
                    "organisations.typed",
                    BEHALF,
                    BEHALF + ".typed"),
            List.of("reception"));

    private BroughtRows() {}

    /** Counted from 0 without gaps; a message that was found is the one that was brought. */
    static Form compacted(Form form) {
        Form rows = ROWS.compacted(form);
        for (int row = 0; row < size(rows); row++) {
            String found = rows.value(field(row, OTHER));
            if (found != null) {
                rows = rows.with(field(row, "message"), found).with(field(row, OTHER), List.of());
            }
        }
        return ROWS.compacted(rows);
    }

    static int size(Form form) {
        return ROWS.size(form);
    }

    static String field(int row, String field) {
        return ROWS.field(row, field);
    }

    /** The fields of this name of all rows. */
    static Stream<String> fields(Form form, String field) {
        return IntStream.range(0, size(form)).mapToObj(row -> field(row, field));
    }

    /**
     * Filled in with what is stored: what was said alike to several organisations is one row. What is planned has no version
     * yet.
     */
    static Form filledIn(Form form, List<DeliveryLine> stored) {
        boolean planned = form.has("status", "PLANNED");
        Map<Row, List<String>> rows = new LinkedHashMap<>();
        stored.forEach(line -> rows.computeIfAbsent(
                        Row.of(line, planned ? null : line.number()), _ -> new ArrayList<>())
                .add(line.organisation().id()));
        Form filled = form;
        int number = 0;
        for (Map.Entry<Row, List<String>> entry : rows.entrySet()) {
            filled = filled.with(field(number, "message"), entry.getKey().message())
                    .with(field(number, "number"), entry.getKey().number())
                    .with(field(number, "reception"), entry.getKey().reception())
                    .with(field(number, "quote"), entry.getKey().quote())
                    .with(field(number, BEHALF), entry.getKey().onBehalfOf())
                    .with(field(number, "organisations"), entry.getValue());
            number++;
        }
        return compacted(filled);
    }

    private record Row(
            String message,
            @Nullable Integer number,
            @Nullable String onBehalfOf,
            String reception,
            @Nullable String quote) {

        static Row of(DeliveryLine line, @Nullable Integer number) {
            String behalf = line.onBehalfOf() == null ? null : line.onBehalfOf().id();
            return new Row(line.message().id(), number, behalf, line.reception(), line.quote());
        }
    }

    /** After a conflict: rows that the user did not touch become those that are stored. */
    static Form rebased(Form form, Form stored, Form rebased) {
        return form.isChanged(NAME) ? rebased : ROWS.moved(stored, rebased);
    }

    static List<Map<String, @Nullable Object>> inputs(Form form) {
        return IntStream.range(0, size(form)).mapToObj(row -> input(form, row)).toList();
    }

    private static Map<String, @Nullable Object> input(Form form, int row) {
        @Nullable String reception = form.value(field(row, "reception"));
        return Variables.of("message", form.text(field(row, "message")))
                .and("organisations", form.all(field(row, "organisations")))
                .and("reception", reception == null ? "UNKNOWN" : reception)
                .andIfAny("number", number(form, row))
                .andIfAny(BEHALF, form.value(field(row, BEHALF)))
                .andIfAny("quote", form.value(field(row, "quote")))
                .map();
    }

    private static @Nullable Integer number(Form form, int row) {
        String typed = form.text(field(row, "number")).strip();
        return isNumber(typed) ? Integer.valueOf(typed) : null;
    }

    static boolean isNumber(String typed) {
        return typed.matches("[0-9]{1,6}");
    }
}
