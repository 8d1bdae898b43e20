package nl.noaber.web.relations;

import nl.noaber.kernel.PartialDate;
import org.jspecify.annotations.Nullable;

/** An open promise: {@code id direction text due overdue}. */
public record Promise(
        String id, String direction, String text, @Nullable PartialDate due, boolean overdue) {}
