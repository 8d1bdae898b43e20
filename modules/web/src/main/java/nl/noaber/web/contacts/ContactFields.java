package nl.noaber.web.contacts;

import java.util.List;
import nl.noaber.web.page.Option;

/** What stands chosen in the fields of a contact form that hold records. */
public record ContactFields(
        List<Option> ours,
        List<Option> theirs,
        List<Option> challenges,
        List<Option> sharedWith,
        List<Option> confidentialTo,
        List<Option> colleagues) {}
