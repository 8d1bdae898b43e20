package nl.noaber.web.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.kernel.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was filled in: what a template shows again when it was refused, and what the controller makes the
 * mutation's input from.
 *
 * @param values by the name of the field, in the order they were sent
 */
public record Form(Map<String, List<String>> values) {

    /** The codes of the refusals that the user knows of, in every form and every input that has them. */
    public static final String ACCEPTED = "acceptedWarnings";

    private static final String REMEMBERED = "was.";

    /** What nobody should see again, not even who typed it. */
    private static final Set<String> SECRET = Set.of("password", "current", "code");

    /** Under the form's id something else is stored. */
    private static final Set<String> TAKEN = Set.of("ID_IN_USE", "ID_TAKEN");

    public Form {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
        values = copy;
    }

    /** A new form, with the id under which it will be stored once, however often it is sent. */
    public static Form fresh() {
        return new Form(Map.of("id", List.of(Ids.next().toString())));
    }

    /** Without passwords and codes: for a page that shows what was typed. */
    public Form withoutSecrets() {
        Map<String, List<String>> kept = new LinkedHashMap<>(values);
        kept.keySet().removeAll(SECRET);
        return new Form(kept);
    }

    /** With an id of its own again when something else turned out to be stored under the one it had. */
    public Form anew(List<UserError> errors) {
        return errors.stream().anyMatch(error -> TAKEN.contains(error.code()))
                ? with("id", Ids.next().toString())
                : this;
    }

    /** With a value filled in; what is absent is left empty. */
    public Form with(String name, @Nullable Object value) {
        return with(name, value == null ? List.of() : List.of(value.toString()));
    }

    public Form with(String name, List<String> all) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, all);
        return new Form(changed);
    }

    /**
     * Remembers what these fields hold now: the form carries it along, so that a change sends only what the user touched,
     * and two people who change different fields do not collide.
     */
    public Form remembering(String... names) {
        Form form = this;
        for (String name : names) {
            form = form.with(REMEMBERED + name, joined(name));
        }
        return form;
    }

    /** The hidden fields that carry what {@link #remembering} remembered. */
    public Map<String, String> remembered() {
        Map<String, String> remembered = new LinkedHashMap<>();
        values.keySet().stream()
                .filter(name -> name.startsWith(REMEMBERED))
                .forEach(name -> remembered.put(name, text(name)));
        return remembered;
    }

    /** Whether the field differs from what was remembered of it; of a field that was not, it does. */
    public boolean isChanged(String name) {
        return !values.containsKey(REMEMBERED + name) || !lines(joined(name)).equals(lines(text(REMEMBERED + name)));
    }

    /**
     * After a conflict: the form starts from what is stored now, so that sending it again means it. What the user did not
     * touch becomes what is stored, and what the user typed stays.
     */
    public Form rebasedOn(Form stored) {
        Form form = with("version", stored.text("version"));
        for (Map.Entry<String, String> now : stored.remembered().entrySet()) {
            String name = now.getKey().substring(REMEMBERED.length());
            if (!isChanged(name)) {
                form = form.with(name, stored.values.getOrDefault(name, List.of()));
            }
            form = form.with(now.getKey(), now.getValue());
        }
        return form;
    }

    /** With what it is to say again when the mutation warned, beside what was accepted already. */
    public Form warned(List<UserError> errors, Collection<String> warnings) {
        return with(
                ACCEPTED,
                Stream.concat(
                                all(ACCEPTED).stream(),
                                errors.stream().map(UserError::code).filter(warnings::contains))
                        .distinct()
                        .toList());
    }

    /** What was accepted of other amounts is not accepted of these. */
    public Form unaccepted() {
        return with(ACCEPTED, List.of());
    }

    private String joined(String name) {
        return String.join("\n", values.getOrDefault(name, List.of()));
    }

    /** Browsers send line ends in their own way. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /** The value exactly as typed, or nothing: what the field shows. */
    public String text(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** The value without the space around it, or null when there is none: what an input takes. */
    public @Nullable String value(String name) {
        String text = text(name).strip();
        return text.isEmpty() ? null : text;
    }

    /** All values that say something. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** Whether a single checkbox was ticked. */
    public boolean isTicked(String name) {
        return !all(name).isEmpty();
    }

    /** The number in the field; 0 when there is none, which no version is. */
    public int number(String name) {
        try {
            return Integer.parseInt(text(name).strip());
        } catch (NumberFormatException notOne) {
            return 0;
        }
    }

    /** The day in the field; empty when there is none or it is no day: 31 February. */
    public Optional<LocalDate> day(String name) {
        try {
            return Optional.ofNullable(value(name)).map(LocalDate::parse);
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** The moment that the date and time in the field mean in the Netherlands; empty when they mean none. */
    public Optional<Instant> moment(String name) {
        try {
            return Optional.ofNullable(value(name)).map(LocalDateTime::parse).map(Format::fromField);
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
