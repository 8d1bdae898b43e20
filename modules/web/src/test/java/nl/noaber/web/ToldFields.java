package nl.noaber.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of fields that a class of ours gives the change log, or says of what is held on somebody. */
final class ToldFields {

    /** One change, one value; and what was done to an account. */
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("new (?:FieldChange|Value)\\(\\s*\"(\\w+)\""),
            Pattern.compile("add\\(values,\\s*\"(\\w+)\""),
            Pattern.compile("(?:secretChanged|entrance\\.changed)\\([^;\"]*\"(\\w+)\""),
            Pattern.compile("AccountChanged\\([^;\"]*Map\\.of\\(\"(\\w+)\""));

    /** A text in which somebody can be named, as a constant that says where it stands. */
    private static final Pattern PLACE = Pattern.compile("(?m)^   "
            + " [A-Z_]+\\((?:\\s*(?:\\w+\\.TYPE|\"[A-Z]\\w+\"),)?\\s*\"([a-z]\\w*)\",\\s*(?:\\d|Integer|\"SELECT)");

    /** A record field by field. */
    private static final Pattern PUT = Pattern.compile("\\.put\\(\\s*\"(\\w+)\",");

    private static final Pattern CONSTANT = Pattern.compile("String ([A-Z_]+) = \"(\\w+)\"");
    private static final Pattern BY_CONSTANT = Pattern.compile("new FieldChange\\(\\s*([A-Z_]+),");

    private ToldFields() {}

    static Set<String> in(String source) {
        Set<String> fields = new TreeSet<>();
        NAMED.forEach(pattern -> fields.addAll(all(pattern, source)));
        fields.addAll(all(PLACE, source));
        if (source.contains("Map<String, @Nullable String>")) {
            fields.addAll(all(PUT, source));
        }
        Map<String, String> constants = CONSTANT.matcher(source)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (one, _) -> one));
        all(BY_CONSTANT, source).stream()
                .filter(constants::containsKey)
                .map(constants::get)
                .forEach(fields::add);
        return fields;
    }

    private static Set<String> all(Pattern pattern, String source) {
        return pattern.matcher(source)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
