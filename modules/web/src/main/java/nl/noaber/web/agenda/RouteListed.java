package nl.noaber.web.agenda;

import nl.noaber.kernel.Visibility;
import nl.noaber.web.page.Screen;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** A route in the list. */
public record RouteListed(
        String id,
        String title,
        Named owner,
        Visibility visibility,
        @Nullable Integer slackLeast,
        @Nullable Integer slackMost,
        int missedSteps,
        @Nullable Next nextStep) {

    public record Next(int number, String title, @Nullable MeetingWhen time, String standing) {}

    public String slack(Screen screen) {
        return RouteWords.slack(screen, slackLeast, slackMost);
    }
}
