package nl.noaber.web.contacts;

import java.util.List;
import java.util.Map;
import nl.noaber.web.page.Option;

/**
 * What stands chosen in the fields of a contact form that hold records.
 *
 * @param rows how many messages were brought; the form shows one more row
 * @param messages those that can be brought, the likely ones first
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
        Map<String, List<Option>> chosen) {

    /** What stands chosen in a field of a row. */
    public List<Option> chosen(String field) {
        return chosen.getOrDefault(field, List.of());
    }
}
