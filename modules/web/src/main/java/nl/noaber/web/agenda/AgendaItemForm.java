package nl.noaber.web.agenda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.Screen;
import nl.noaber.web.page.Words;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** What can be chosen in the form of an agenda item, and the names of what is. */
@AnswerTo("agenda/itemForm")
public record AgendaItemForm(List<Named> colleagues, List<@Nullable Node> nodes) {

    /**
     * What an id leads to.
     *
     * @param meetingName of a meeting that is not called after its body
     * @param contributions of a project
     * @param party of a contribution, with its project and state
     * @param body of a meeting, with when it is
     */
    public record Node(
            String id,
            @Nullable String name,
            @Nullable String meetingName,
            @Nullable Given contributions,
            @Nullable String projectTitle,
            @Nullable Named party,
            @Nullable String state,
            @Nullable MeetingBody body,
            @Nullable MeetingWhen time) {}

    public record Given(List<AgendaItemView.Given> nodes) {}

    /** How many rows of documents are filled in. */
    public static int documents(Form form) {
        return AgendaItemInput.DOCUMENTS.size(form);
    }

    /** In which states it can be put by hand, and the one it has. */
    public static List<String> states(String present) {
        return Words.AGENDA_ITEM_STATES.stream()
                .filter(state -> !state.equals("CARRIED_OVER") || state.equals(present))
                .toList();
    }

    /** Who can prepare it, and who does, whose account may have been closed. */
    public List<Option> owners(@Nullable Named present) {
        List<Option> owners = new ArrayList<>();
        colleagues.forEach(colleague -> owners.add(new Option(colleague.id(), colleague.name())));
        if (present != null && !colleagues.contains(present)) {
            owners.add(new Option(present.id(), present.name()));
        }
        return owners;
    }

    /** What is chosen, by name; an id that leads to nothing shows itself. */
    public List<Option> chosen(Screen screen, List<String> ids) {
        return ids.stream().map(id -> new Option(id, nameOf(screen, id))).toList();
    }

    /** The contributions to the chosen projects, and those that are chosen already. */
    public List<Option> contributions(Screen screen, Form form) {
        Map<String, Option> offered = new LinkedHashMap<>();
        form.all("contributions").forEach(id -> offered.put(id, new Option(id, nameOf(screen, id))));
        for (Node node : nodes) {
            if (node != null && node.contributions() != null) {
                node.contributions()
                        .nodes()
                        .forEach(one -> offered.putIfAbsent(
                                one.id(),
                                new Option(
                                        one.id(), given(screen, one.party().name(), one.projectTitle(), one.state()))));
            }
        }
        return List.copyOf(offered.values());
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
        if (node.party() != null && node.projectTitle() != null && node.state() != null) {
            return given(screen, node.party().name(), node.projectTitle(), node.state());
        }
        if (node.body() != null && node.time() != null) {
            String name =
                    node.meetingName() == null ? node.body().organisation().name() : node.meetingName();
            return name + ", " + node.time().inWords(screen);
        }
        return node.name() == null ? node.id() : node.name();
    }

    private static String given(Screen screen, String party, String project, String state) {
        return party + ", " + project + " (" + screen.choice("cofinancing.standing", state) + ")";
    }
}
