package nl.noaber.web.agenda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.web.messages.FieldGroup;
import nl.noaber.web.page.Form;

/** What a step follows, as people type it: {@code 1}, {@code 1, 2 + 4 weken}, {@code 3 + 10 dagen}. */
final class TypedSteps {

    private static final Pattern ONE = Pattern.compile("(\\d{1,2})(?:\\s*\\+\\s*(\\d{1,4})\\s*(w\\p{L}*|d\\p{L}*)?)?");
    private static final Pattern ROW = Pattern.compile("steps\\.(\\d{1,3})\\..+");
    private static final int WEEK = 7;

    private TypedSteps() {}

    /** As the schema takes it; empty when it is not understood. */
    static Optional<List<Map<String, Integer>>> read(String typed) {
        List<Map<String, Integer>> follows = new ArrayList<>();
        for (String part : parts(typed).toList()) {
            Matcher one = ONE.matcher(part.toLowerCase(Locale.ROOT));
            if (!one.matches()) {
                return Optional.empty();
            }
            follows.add(Map.of("step", Integer.parseInt(one.group(1)), "days", days(one)));
        }
        return Optional.of(follows);
    }

    private static int days(Matcher one) {
        if (one.group(2) == null) {
            return 0;
        }
        boolean weeks = one.group(3) != null && one.group(3).startsWith("w");
        return Integer.parseInt(one.group(2)) * (weeks ? WEEK : 1);
    }

    private static Stream<String> parts(String typed) {
        return Stream.of(typed.split("[,;]")).map(String::strip).filter(part -> !part.isEmpty());
    }

    /**
     * The same form with its rows without gaps, in which a step that was taken out is not followed any more and those behind it
     * are called by their new numbers.
     */
    static Form compacted(FieldGroup steps, Form form) {
        Map<Integer, Integer> places = places(steps, form);
        Form compact = steps.compacted(form);
        boolean same =
                places.entrySet().stream().allMatch(place -> place.getKey().equals(place.getValue()));
        if (same) {
            return compact;
        }
        for (int row = 0; row < steps.size(compact); row++) {
            String field = steps.field(row, "follows");
            compact = compact.with(
                    field,
                    parts(compact.text(field))
                            .flatMap(part -> renumbered(part, places).stream())
                            .collect(Collectors.joining(", ")));
        }
        return steps.compacted(compact);
    }

    /** From 1: what number each row up to the last that is filled has then, 0 for one that is empty. */
    private static Map<Integer, Integer> places(FieldGroup steps, Form form) {
        TreeSet<Integer> rows = new TreeSet<>();
        form.values().keySet().stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> rows.add(Integer.valueOf(row.group(1))));
        Map<Integer, Integer> places = new HashMap<>();
        Map<Integer, Integer> upToLastFilled = new HashMap<>();
        int filled = 0;
        for (int row : rows) {
            boolean isFilled = steps.typed().stream().anyMatch(field -> form.value(steps.field(row, field)) != null);
            places.put(row + 1, isFilled ? ++filled : 0);
            if (isFilled) {
                upToLastFilled.putAll(places);
            }
        }
        return upToLastFilled;
    }

    private static Optional<String> renumbered(String part, Map<Integer, Integer> places) {
        Matcher one = ONE.matcher(part.toLowerCase(Locale.ROOT));
        if (!one.matches()) {
            return Optional.of(part);
        }
        int place = places.getOrDefault(Integer.valueOf(one.group(1)), Integer.valueOf(one.group(1)));
        return place == 0
                ? Optional.empty()
                : Optional.of(place + part.substring(one.group(1).length()));
    }
}
