package nl.noaber.web.ties;

import java.util.List;
import java.util.stream.Stream;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.Screen;

/**
 * How a form says what one stakeholder is to another: read from the one whose page it is, in either direction. The
 * direction stands before the kind: {@code >FUNDS}, {@code <FUNDS}.
 */
public final class RelationKinds {

    private static final List<String> FORWARD =
            List.of("WORKS_WITH", "KNOWS", "MEMBER_OF", "ADVISES", "FUNDS", "SUPERVISES");
    private static final List<String> REVERSE = List.of("KNOWS", "MEMBER_OF", "ADVISES", "FUNDS", "SUPERVISES");

    private RelationKinds() {}

    public static List<Option> options(Screen screen) {
        return Stream.concat(
                        FORWARD.stream().map(kind -> new Option(">" + kind, screen.choice("ties.kind", kind))),
                        REVERSE.stream().map(kind -> new Option("<" + kind, screen.choice("ties.reverse", kind))))
                .toList();
    }

    static boolean isOne(String value) {
        return value.length() > 1
                && (value.startsWith(">") ? FORWARD : REVERSE).contains(value.substring(1))
                && (value.startsWith(">") || value.startsWith("<"));
    }
}
