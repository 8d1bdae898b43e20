package nl.noaber.web.cofinancing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.messages.Years;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Text;
import nl.noaber.web.page.TypedChoices;
import nl.noaber.web.page.UserError;
import nl.noaber.web.page.Variables;
import nl.noaber.web.page.Words;
import nl.noaber.web.relations.Named;
import nl.noaber.web.relations.Unchosen;
import org.jspecify.annotations.Nullable;

/** What the form of a project says, as the mutations take it. */
record ProjectInput(Form form) {

    private static final String[] FIELDS = {
        "title",
        "description",
        "challenge",
        "programme",
        "lead",
        "firstYear",
        "lastYear",
        "phase",
        "state",
        "visibility",
        "sharedWith"
    };

    static Form fresh(int year) {
        return Form.fresh()
                .with("firstYear", year)
                .with("lastYear", year + 3)
                .with("phase", "INITIATIVE")
                .with("state", "PROPOSED")
                .with("visibility", "TEAM");
    }

    /** The programme is only told of a project without a challenge: otherwise it is that of the challenge. */
    static Form of(ProjectView.Project project) {
        return new Form(Map.of())
                .with("version", project.version())
                .with("title", project.title())
                .with("description", project.description())
                .with(
                        "challenge",
                        project.challenge() == null ? null : project.challenge().id())
                .with(
                        "programme",
                        project.challenge() == null ? project.programme().id() : null)
                .with("lead", project.lead() == null ? null : project.lead().id())
                .with("firstYear", project.firstYear())
                .with("lastYear", project.lastYear())
                .with("phase", project.phase())
                .with("state", project.state())
                .with("visibility", project.visibility().name())
                .with("sharedWith", project.sharedWith().stream().map(Named::id).toList())
                .remembering(FIELDS);
    }

    /** What cannot be sent: no year, nothing chosen. */
    Errors mistakes(Viewer viewer) {
        Text words = Text.in(viewer.locale());
        Errors years = new Errors(Stream.of("firstYear", "lastYear")
                .filter(field -> form.isChanged(field))
                .filter(field -> Years.read(form.text(field)).isEmpty())
                .map(field -> new UserError("NOT_UNDERSTOOD", field, words.get("cofinancing.wrong.year")))
                .toList());
        return years.and(TypedChoices.notOneOf(viewer, form, "phase", Words.PROJECT_PHASES))
                .and(TypedChoices.notOneOf(viewer, form, "state", Words.PROJECT_STATES))
                .and(TypedChoices.notOneOf(viewer, form, "visibility", Words.VISIBILITIES))
                .and(Unchosen.of(
                        viewer,
                        form,
                        form.has("visibility", "SHARED")
                                ? new String[] {"lead", "sharedWith"}
                                : new String[] {"lead"}));
    }

    /** The input of {@code planProject}. */
    Map<String, @Nullable Object> toPlan() {
        return known(Variables.of("id", form.value("id"))).map();
    }

    /** The input of {@code updateProject}. */
    Map<String, @Nullable Object> toUpdate(String id) {
        return known(Variables.of("id", id).and("expectedVersion", form.number("version")))
                .map();
    }

    private Variables known(Variables input) {
        return input.andIfChanged(form, "title", form.text("title").strip())
                .andIfChanged(form, "description", form.value("description"))
                .andIfChanged(form, "challenge", form.value("challenge"))
                .andIfChanged(form, "programme", form.value("programme"))
                .andIfChanged(form, "lead", form.value("lead"))
                .andIfChanged(form, "firstYear", year("firstYear"))
                .andIfChanged(form, "lastYear", year("lastYear"))
                .andIfChanged(form, "phase", form.text("phase"))
                .andIfChanged(form, "state", form.text("state"))
                .andIfChanged(form, "visibility", form.text("visibility"))
                .andIfChanged(form, "sharedWith", shared(), "visibility", "sharedWith");
    }

    /** Shared with nobody any more when it is not shared. */
    private List<String> shared() {
        return form.has("visibility", "SHARED") ? form.all("sharedWith") : List.of();
    }

    private int year(String field) {
        return Years.read(form.text(field)).orElse(0);
    }
}
