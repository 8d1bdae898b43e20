package nl.noaber.web.page;

import org.jspecify.annotations.Nullable;

/** Where a part of a list begins and ends: {@code pageInfo { hasNextPage hasPreviousPage startCursor endCursor }}. */
public record PageInfo(
        boolean hasNextPage,
        boolean hasPreviousPage,
        @Nullable String startCursor,
        @Nullable String endCursor) {

    /** The names of the parameters in the address. */
    private static final String AFTER = "after";

    private static final String BEFORE = "before";

    public String next(Address address) {
        return address.without(BEFORE).with(AFTER, text(endCursor)).toString();
    }

    public String previous(Address address) {
        return address.without(AFTER).with(BEFORE, text(startCursor)).toString();
    }

    /** {@code first}/{@code after} or {@code last}/{@code before}, as the address asks for. */
    public static Variables asked(Address address, int size) {
        return address.get(BEFORE)
                .map(before -> Variables.of("last", size).and("before", before))
                .orElseGet(() -> Variables.of("first", size).andIfAny("after", address.text(AFTER)));
    }

    private static String text(@Nullable String cursor) {
        return cursor == null ? "" : cursor;
    }
}
