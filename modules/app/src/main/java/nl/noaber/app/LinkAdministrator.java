package nl.noaber.app;

import nl.noaber.access.AdministratorLinks;
import nl.noaber.kernel.Viewer;

/** Prints a link by which somebody becomes an administrator: for who lost all ways to come in as one. */
record LinkAdministrator() implements Command {

    @Override
    public int run(Settings settings) {
        if (settings.demonstration()) {
            throw new Unusable("This is a demonstration, in which anybody may sign in as the administrator: set"
                    + " NOABER_DEMONSTRATION=false, here and where Noaber is started, to work with accounts of"
                    + " your own.");
        }
        try (Running running = Running.startQuietly(settings)) {
            AdministratorLinks links = running.context().getBean(AdministratorLinks.class);
            say(links.another(Viewer.system("administrator")).orElseThrow());
        }
        return 0;
    }

    @SuppressWarnings("SystemOut")
    private static void say(String link) {
        System.out.printf("Become an administrator with this link, once and within a day:%n%s%n", link);
    }
}
