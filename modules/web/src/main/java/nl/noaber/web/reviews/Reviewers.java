package nl.noaber.web.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Role;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Screen;

/** Who reviews, and who may look how it was done. */
public final class Reviewers {

    static final Set<String> ROLES = Stream.of(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());

    private Reviewers() {}

    /** What can be done to the account with the decision to take its rights away: nothing yet, closing it, another role. */
    public static List<Option> measures(Screen screen, Role held) {
        List<Option> measures = new ArrayList<>();
        measures.add(new Option("", screen.text("reviews.measure.later")));
        measures.add(new Option("CLOSE_ACCOUNT", screen.text("reviews.measure.CLOSE_ACCOUNT")));
        Stream.of(Role.values())
                .filter(role -> role.isLessThan(held))
                .map(role -> new Option(
                        role.name(), screen.text("reviews.measure.CHANGE_ROLE", screen.choice("shell.role", role))))
                .forEach(measures::add);
        return measures;
    }

    /** Whether this viewer begins, decides and closes. */
    public static boolean mayDecide(Screen screen) {
        return screen.mayAdminister();
    }

    /** The screen, for who may see the list; to others there is none. */
    static Screen only(Screen screen) {
        boolean may = mayDecide(screen) || screen.viewer().role() == Role.AUDITOR;
        return Pages.found(may ? screen : null);
    }
}
