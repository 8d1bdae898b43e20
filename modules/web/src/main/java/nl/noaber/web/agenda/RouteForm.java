package nl.noaber.web.agenda;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.Screen;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** What can be chosen in the form of a route, and the names of what is. */
@AnswerTo("agenda/routeForm")
public record RouteForm(List<Named> colleagues, List<@Nullable Node> nodes, MeetingForm.Bodies governanceBodies) {

    /** How many rows an empty form has. */
    private static final int FEWEST = 3;

    /** How many steps a route can have. */
    private static final int MOST = 40;

    /** How many are added at a time. */
    private static final int ADDED = 3;

    /**
     * What an id leads to.
     *
     * @param meetingName of a meeting that is not called after its body
     */
    public record Node(
            String id,
            @Nullable String name,
            @Nullable String meetingName,
            @Nullable MeetingBody body,
            @Nullable MeetingWhen time) {}

    /** How many rows of steps there are: those that are filled in and one more, or as many as were asked for. */
    public static int rows(Form form) {
        return Math.max(Math.clamp(form.number("rows"), FEWEST, MOST), RouteInput.STEPS.size(form) + 1);
    }

    /** Whether more rows were asked for, and nothing else. */
    static boolean isMoreAsked(Form form) {
        return form.has("more", "yes");
    }

    /** With more rows. */
    static Form more(Form form) {
        return form.with("rows", rows(form) + ADDED);
    }

    /** Who can keep it, and who does, whose account may have been closed. */
    public List<Option> owners(@Nullable Named present) {
        List<Option> owners = new ArrayList<>();
        colleagues.forEach(colleague -> owners.add(new Option(colleague.id(), colleague.name())));
        if (present != null && !colleagues.contains(present)) {
            owners.add(new Option(present.id(), present.name()));
        }
        return owners;
    }

    /** The bodies that are there, and the one that is chosen; the first is none. */
    public List<Option> bodies(Screen screen, String chosen) {
        List<Option> bodies = new ArrayList<>();
        bodies.add(new Option("", screen.text("agenda.route.body.none")));
        governanceBodies.nodes().stream()
                .filter(body -> !body.ended() || body.id().equals(chosen))
                .forEach(body ->
                        bodies.add(new Option(body.id(), body.organisation().name())));
        return bodies;
    }

    /** What is chosen, by name; an id that leads to nothing shows itself. */
    public List<Option> chosen(Screen screen, List<String> ids) {
        return ids.stream().map(id -> new Option(id, nameOf(screen, id))).toList();
    }

    private String nameOf(Screen screen, String id) {
        for (Node node : nodes) {
            if (node != null && node.id().equals(id)) {
                return said(screen, node);
            }
        }
        return id;
    }

    private static String said(Screen screen, Node node) {
        if (node.body() != null && node.time() != null) {
            String name =
                    node.meetingName() == null ? node.body().organisation().name() : node.meetingName();
            return name + ", " + node.time().inWords(screen);
        }
        return node.name() == null ? node.id() : node.name();
    }
}
