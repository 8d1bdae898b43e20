package nl.noaber.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What every template knows beside its own view: who looks, the words and formats of their language, the address.
 *
 * @param address where the viewer is, with its filters: links of a list are made from it
 */
public record Screen(
        Viewer viewer, Text words, Format format, Address address, Assets assets, Theme theme, Optional<Flash> flash) {

    /** The key of the words for a message that not all may know. */
    public static final String CONFIDENTIAL_MESSAGE = "shell.confidentialMessage";

    static final UUID NOBODY = new UUID(0L, 1L);

    /** The words of this key, with {@code {0}}, {@code {1}} filled in. */
    public String text(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    /** The words for a number of things: {@code key.one} or {@code key.other}, the number filled in for {@code {0}}. */
    public String count(String key, long number) {
        return words.count(key, number, format.number(number));
    }

    /** The word for a value of an enum of the schema: {@code key.VALUE}. */
    public String choice(String key, Object value) {
        return words.get(key + "." + value);
    }

    /** A value of a field as the change log has it, in the words of the viewer; nothing when it was absent. */
    public String recorded(String field, @Nullable String value) {
        return value == null || value.isEmpty() ? text("shell.nothing") : new Recorded(this).inWords(field, value);
    }

    /** The same as it was written, but for what stands in it for something that not all may know. */
    public String written(String field, String value) {
        return ConfidentialLines.inWords(field, value, text(CONFIDENTIAL_MESSAGE));
    }

    /** The address of a static file of ours, for instance {@code js/noaber.js}. */
    public String asset(String path) {
        return assets.url(path);
    }

    public String language() {
        return words.language();
    }

    public boolean isSignedIn() {
        return !viewer.userId().equals(NOBODY);
    }

    public LocalDate today() {
        return format.today();
    }

    /** The words of the navigation that have a page for the viewer. */
    public List<NavigationItem> navigation() {
        return Stream.of(
                        NavigationItem.ALL.stream(),
                        Stream.of(NavigationItem.AUDIT).filter(item -> mayAudit()),
                        Stream.of(NavigationItem.ADMINISTRATION).filter(item -> mayAudit()))
                .flatMap(items -> items)
                .toList();
    }

    /** Whether the viewer is an administrator. */
    public boolean mayAdminister() {
        return isSignedIn() && viewer.role() == Role.ADMIN;
    }

    /** Whether the audit trail is open to the viewer. */
    public boolean mayAudit() {
        return isSignedIn() && (viewer.role() == Role.AUDITOR || viewer.role() == Role.ADMIN);
    }

    /** The title as the browser shows it. */
    public String windowTitle(String title) {
        return title + " – Noaber";
    }
}
