package nl.noaber.web.ties;

import java.util.List;
import nl.noaber.web.page.Option;

/** What a form of an assessment lets one choose from. */
public final class Stances {

    public static final List<String> ALL = List.of("SUPPORTER", "UNDECIDED", "OPPONENT", "UNKNOWN");

    /** Who may see an assessment; the whole team always may. */
    public static final List<String> VISIBILITIES = List.of("TEAM", "SHARED", "BOARD", "PUBLIC");

    private Stances() {}

    /** One to five, the ends explained. */
    public static List<Option> scale(String least, String most) {
        return List.of(
                new Option("1", "1 " + least),
                new Option("2", "2"),
                new Option("3", "3"),
                new Option("4", "4"),
                new Option("5", "5 " + most));
    }
}
