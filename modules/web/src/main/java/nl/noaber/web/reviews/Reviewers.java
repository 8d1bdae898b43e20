package nl.noaber.web.reviews;

import nl.noaber.kernel.Role;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Screen;

/** Who reviews, and who may look how it was done. */
public final class Reviewers {

    private Reviewers() {}

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
