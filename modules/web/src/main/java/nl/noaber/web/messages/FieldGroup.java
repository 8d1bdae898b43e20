package nl.noaber.web.messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.noaber.web.page.Form;

/**
 * Fields that a form repeats row by row: {@code asks.0.text}, {@code asks.1.text}. A row in which nothing is typed is none:
 * the form shows one more than there are, and emptying a row takes it away.
 *
 * @param name of the rows together
 * @param typed the fields of a row that a user types or chooses
 * @param carried the fields that a row carries along
 */
public record FieldGroup(String name, List<String> typed, List<String> carried) {

    private static final Pattern PLACE = Pattern.compile("([a-z]+)\\.(\\d{1,3})\\.(.+)");

    /** The name of a field of a row, counted from 0. */
    public String field(int row, String field) {
        return name + "." + row + "." + field;
    }

    /** How many rows there are in a form that {@link #compacted} gave. */
    public int size(Form form) {
        return filled(form).size();
    }

    /** The same form with its rows counted from 0 without gaps, so that a mistake in a row is shown with that row. */
    public Form compacted(Form form) {
        Map<String, List<String>> values = new LinkedHashMap<>(form.values());
        values.keySet().removeIf(key -> isOfThis(PLACE.matcher(key)));
        List<Integer> rows = filled(form);
        for (int row = 0; row < rows.size(); row++) {
            for (String field : all()) {
                List<String> held = form.values().get(field(rows.get(row), field));
                if (held != null) {
                    values.put(field(row, field), held);
                }
            }
        }
        Form compact = new Form(values);
        return compact.with(name, together(compact));
    }

    /** The rows of one form in the place of those of another. */
    public Form moved(Form from, Form to) {
        Map<String, List<String>> values = new LinkedHashMap<>(to.values());
        values.keySet().removeIf(key -> isOfThis(PLACE.matcher(key)));
        from.values().forEach((key, held) -> {
            if (isOfThis(PLACE.matcher(key))) {
                values.put(key, held);
            }
        });
        return compacted(new Form(values));
    }

    private List<Integer> filled(Form form) {
        TreeSet<Integer> rows = new TreeSet<>();
        for (String key : form.values().keySet()) {
            Matcher place = PLACE.matcher(key);
            if (isOfThis(place)) {
                rows.add(Integer.valueOf(place.group(2)));
            }
        }
        return rows.stream().filter(row -> isFilled(form, row)).toList();
    }

    private boolean isFilled(Form form, int row) {
        return typed.stream().anyMatch(field -> form.value(field(row, field)) != null);
    }

    private boolean isOfThis(Matcher place) {
        return place.matches() && place.group(1).equals(name);
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(carried);
        all.addAll(typed);
        return all;
    }

    /** All that the rows hold in one text, by which a change is seen. */
    private String together(Form form) {
        StringBuilder together = new StringBuilder();
        for (int row = 0; row < size(form); row++) {
            int number = row;
            together.append(all().stream()
                            .map(field -> String.join(", ", form.all(field(number, field)))
                                    .strip())
                            .collect(Collectors.joining(" | ")))
                    .append('\n');
        }
        return together.toString();
    }
}
