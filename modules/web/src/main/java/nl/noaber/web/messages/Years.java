package nl.noaber.web.messages;

import java.util.Optional;

/** Years as they are typed. */
public final class Years {

    private Years() {}

    /** The year; empty when the text is none. */
    public static Optional<Integer> read(String typed) {
        String text = typed.strip();
        return text.matches("\\d{4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
