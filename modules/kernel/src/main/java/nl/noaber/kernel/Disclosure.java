package nl.noaber.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The class under the Woo that a record carries from when it is written.
 *
 * @param grounds in the order of the law, each once
 */
public record Disclosure(DisclosureClass disclosureClass, List<DisclosureGround> grounds) {

    public Disclosure {
        grounds = grounds.stream().distinct().sorted(Comparator.naturalOrder()).toList();
    }

    /** What all may know, asked for or not. */
    public static final Disclosure PUBLISHED = new Disclosure(DisclosureClass.PUBLIC, List.of());

    /** What is usual for a record with this visibility, unless its writer says otherwise: never that it is published. */
    public static Disclosure usual(Visibility visibility) {
        return switch (visibility) {
            case PUBLIC -> new Disclosure(DisclosureClass.DISCLOSABLE, List.of());
            case TEAM, SHARED ->
                new Disclosure(DisclosureClass.PARTLY_DISCLOSABLE, List.of(DisclosureGround.PERSONAL_PRIVACY));
            case BOARD ->
                new Disclosure(
                        DisclosureClass.PARTLY_DISCLOSABLE,
                        List.of(DisclosureGround.PERSONAL_PRIVACY, DisclosureGround.PERSONAL_POLICY_VIEWS));
            case CONFIDENTIAL ->
                new Disclosure(DisclosureClass.NOT_DISCLOSABLE, List.of(DisclosureGround.PROPER_FUNCTIONING));
        };
    }

    /**
     * This class when others may see the record than before: what was usual follows, and so does what was published and is
     * not for everybody any more. What everybody may see now keeps the class it had.
     */
    public Disclosure following(Visibility before, Visibility next) {
        if (before == next || next == Visibility.PUBLIC) {
            return this;
        }
        boolean wasPublished = before == Visibility.PUBLIC && disclosureClass == DisclosureClass.PUBLIC;
        return wasPublished || equals(usual(before)) ? usual(next) : this;
    }

    /** The grounds as a column keeps them. */
    public static String stored(Collection<DisclosureGround> grounds) {
        return grounds.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    /** The grounds of such a column. */
    public static List<DisclosureGround> read(String stored) {
        return stored.isEmpty()
                ? List.of()
                : Arrays.stream(stored.split(","))
                        .map(DisclosureGround::valueOf)
                        .toList();
    }
}
