package nl.noaber.programmes;

import org.jspecify.annotations.Nullable;

/**
 * A chapter of the national budget.
 *
 * @param number its number or letter, as Parliament writes it: VII, A
 * @param note what to know about it, for instance that its ministry has ended; otherwise null
 */
public record BudgetChapter(
        BudgetChapterId id,
        String number,
        String name,
        @Nullable String note,
        Source source) {}
