package nl.noaber.web.agenda;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import nl.noaber.web.page.Screen;
import org.jspecify.annotations.Nullable;

/** What is said of routes, in the words of the viewer. */
public final class RouteWords {

    private static final int WEEK = 7;

    private RouteWords() {}

    /** Slack in days: as much, between two numbers while days are not known, or too late. */
    public static String slack(Screen screen, @Nullable Integer least, @Nullable Integer most) {
        if (least == null || most == null) {
            return "";
        }
        if (least.equals(most)) {
            return most < 0 ? screen.count("agenda.route.late", -most) : screen.count("agenda.route.slack", most);
        }
        if (most < 0) {
            return screen.text("agenda.route.late.between", -most, -least);
        }
        return least < 0
                ? screen.text("agenda.route.slack.perhaps", screen.count("agenda.route.days", -least), most)
                : screen.text("agenda.route.slack.between", least, most);
    }

    /** The steps that one follows: 1, or 1 + 4 weken. */
    public static String after(Screen screen, List<RouteStepLine.Follows> follows) {
        return follows.stream().map(one -> after(screen, one)).collect(Collectors.joining(", "));
    }

    private static String after(Screen screen, RouteStepLine.Follows one) {
        if (one.days() == 0) {
            return Integer.toString(one.step());
        }
        boolean weeks = one.days() % WEEK == 0;
        return one.step() + " + "
                + screen.count(
                        weeks ? "agenda.route.weeks" : "agenda.route.days", weeks ? one.days() / WEEK : one.days());
    }

    /** Values as the change log has them; what is in words already stays as it is. */
    public static BinaryOperator<String> in(Screen screen) {
        return screen::recorded;
    }
}
