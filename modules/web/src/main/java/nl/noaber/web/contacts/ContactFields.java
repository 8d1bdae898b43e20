package nl.noaber.web.contacts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.web.page.Option;

/**
 * What stands chosen in the fields of a contact form that hold records.
 *
 * @param rows how many messages were brought; the form shows one more row
 * @param messages those that can be brought, the likely ones first
 * @param found what was found by the words that were typed in a row, by the name of its field
 */
public record ContactFields(
        List<Option> ours,
        List<Option> theirs,
        List<Option> challenges,
        List<Option> sharedWith,
        List<Option> confidentialTo,
        List<Option> colleagues,
        int rows,
        List<Option> messages,
        Map<String, List<Option>> found,
        Map<String, List<Option>> chosen) {

    /** What a row offers: what was found for it comes first. */
    public List<Option> messages(String field) {
        List<Option> hits = found.getOrDefault(field, List.of());
        Set<String> there = hits.stream().map(Option::value).collect(Collectors.toSet());
        return Stream.concat(hits.stream(), messages.stream().filter(option -> !there.contains(option.value())))
                .toList();
    }

    /** The words by which a message is sought; not when something was found, which is in the list by now. */
    public String sought(String field, String typed) {
        return found.getOrDefault(field, List.of()).isEmpty() ? typed : "";
    }

    /** What stands chosen in a field of a row. */
    public List<Option> chosen(String field) {
        return chosen.getOrDefault(field, List.of());
    }
}
