package nl.noaber.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with a form, per field and as a whole. */
public record Errors(List<UserError> all) {

    public Errors {
        all = List.copyOf(all);
    }

    public static Errors none() {
        return new Errors(List.of());
    }

    public static Errors of(String code, String field, String message) {
        return new Errors(List.of(new UserError(code, field, message)));
    }

    public Errors and(Errors others) {
        return new Errors(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first sentence about this field of the form, or about a part of it: {@code participants.2.person}. */
    public Optional<String> about(String field) {
        return all.stream()
                .filter(error -> isAbout(error, field))
                .map(UserError::message)
                .findFirst();
    }

    private static boolean isAbout(UserError error, String field) {
        String path = error.field();
        return path != null && (path.equals(field) || path.startsWith(field + "."));
    }

    /** The name of the form's field that an error's summary leads to: the first part of its path. */
    public static String fieldOf(UserError error) {
        String path = error.field() == null ? "" : error.field();
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
