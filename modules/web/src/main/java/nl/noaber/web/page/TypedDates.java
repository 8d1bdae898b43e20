package nl.noaber.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** Dates as people type them into a form: {@code 3 maart 2026}, {@code maart 2026}, {@code 2026}, {@code 2026-03}. */
public final class TypedDates {

    private TypedDates() {}

    /** What the schema takes of a date that may be only a month or a year; null when the field is empty or says none. */
    public static @Nullable String partial(Form form, String name) {
        return read(form, name).map(PartialDate::toString).orElse(null);
    }

    /** What the schema takes of a day; null when the field is empty or says none. */
    public static @Nullable String day(Form form, String name) {
        return read(form, name)
                .filter(PartialDate.Day.class::isInstance)
                .map(PartialDate::toString)
                .orElse(null);
    }

    /** Says of each of these fields that holds something else than a date, a month or a year, that it does. */
    public static Errors notPartial(Viewer viewer, Form form, String... names) {
        return wrong(viewer, "shell.date.notPartial", form, false, names);
    }

    /** Says of each of these fields that holds something else than a day, that it does: 31 February is none. */
    public static Errors notDays(Viewer viewer, Form form, String... names) {
        return wrong(viewer, "shell.date.notDay", form, true, names);
    }

    private static Errors wrong(Viewer viewer, String key, Form form, boolean wholeDays, String... names) {
        List<UserError> errors = new ArrayList<>();
        for (String name : names) {
            boolean understood = wholeDays ? day(form, name) != null : partial(form, name) != null;
            if (form.value(name) != null && !understood) {
                errors.add(new UserError(
                        "NOT_A_DATE", name, Text.in(viewer.locale()).get(key)));
            }
        }
        return new Errors(errors);
    }

    private static Optional<PartialDate> read(Form form, String name) {
        String typed = form.text(name).strip();
        return PartialDate.parse(typed).or(() -> DateInText.find(typed).flatMap(PartialDate::parse));
    }
}
