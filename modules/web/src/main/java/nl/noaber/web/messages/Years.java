package nl.noaber.web.messages;

import java.util.Optional;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Screen;

/** Years as they are typed. */
public final class Years {

    private Years() {}

    /** The year; empty when the text is none. */
    public static Optional<Integer> read(String typed) {
        String text = typed.strip();
        return text.matches("\\d{4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** What is wrong with the year that a list is filtered by: it filters nothing then. */
    public static Errors asked(Screen screen, Form filter) {
        String typed = filter.text("year");
        return typed.isBlank() || read(typed).isPresent()
                ? Errors.none()
                : Errors.of("BAD_YEAR", "year", screen.text("messages.field.budgetYear.wrong"));
    }
}
