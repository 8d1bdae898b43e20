package nl.noaber.web.cofinancing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Flash;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Links;
import nl.noaber.web.page.PageController;
import nl.noaber.web.page.Pages;
import nl.noaber.web.page.Variables;
import nl.noaber.web.templates.Templates;

/** The list of projects, one project, planning and changing it. */
@PageController("/projects")
class ProjectController {

    private final Pages pages;
    private final Templates templates;
    private final MoneyForms forms;

    ProjectController(Pages pages, Templates templates, MoneyForms forms) {
        this.pages = pages;
        this.templates = templates;
        this.forms = forms;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return pages.show(
                request,
                ProjectList.class,
                CofinancingFilter.projects(Address.of(request)),
                templates::cofinancingProjects);
    }

    @Get("/new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        Form form = ProjectInput.fresh(forms.thisYear())
                .with("challenge", Address.of(request).text("challenge"));
        MoneyForm offered = forms.offered(request, form);
        return pages.show(request, screen -> templates.cofinancingPlan(screen, form, offered, Errors.none()));
    }

    @Post
    HttpResponse<?> plan(HttpRequest<?> request, @Body Form sent) {
        Form form = MoneyForms.withId(sent);
        ProjectInput input = new ProjectInput(form);
        Errors mistakes = input.mistakes(pages.viewer(request));
        ProjectLeft left = mistakes.isEmpty()
                ? pages.run(request, ProjectPlanned.class, MoneyForms.input(input.toPlan()))
                        .planProject()
                : ProjectLeft.refused(mistakes.all());
        if (left.stored()) {
            String path = "/projects/" + form.text("id");
            return pages.done(
                    path,
                    Flash.of("cofinancing.planned")
                            .undoneBy(path + "/withdrawal", left.version())
                            .clearing("project"));
        }
        MoneyForm offered = forms.offered(request, form);
        return pages.again(
                request, screen -> templates.cofinancingPlan(screen, form, offered, new Errors(left.userErrors())));
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        ProjectView.Project project = forms.project(request, id);
        return pages.show(request, screen -> templates.cofinancingProject(screen, project, Errors.none(), null));
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String id) {
        ProjectView.Project project = forms.project(request, id);
        Form form = ProjectInput.of(project);
        MoneyForm offered = forms.offered(request, form);
        return pages.show(
                request, screen -> templates.cofinancingEdit(screen, project, form, offered, Errors.none(), null));
    }

    @Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        ProjectInput input = new ProjectInput(form);
        Errors mistakes = input.mistakes(pages.viewer(request));
        ProjectLeft left = mistakes.isEmpty()
                ? pages.run(request, ProjectUpdated.class, MoneyForms.input(input.toUpdate(Links.id("Project", id))))
                        .updateProject()
                : ProjectLeft.refused(mistakes.all());
        if (left.stored()) {
            return pages.done("/projects/" + id, Flash.of("cofinancing.saved").clearing("project-" + id));
        }
        ProjectView.Project project = forms.project(request, id);
        Form again = left.conflict() == null ? form : form.rebasedOn(ProjectInput.of(project));
        MoneyForm offered = forms.offered(request, again);
        return pages.again(
                request,
                screen -> templates.cofinancingEdit(
                        screen, project, again, offered, new Errors(left.userErrors()), left.conflict()));
    }

    @Post("/{id}/withdrawal")
    HttpResponse<?> withdraw(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        ProjectLeft left =
                pages.run(request, ProjectWithdrawn.class, version(id, form)).withdrawProject();
        return left.stored()
                ? pages.done(
                        "/projects",
                        Flash.of("cofinancing.withdrawn").undoneBy("/projects/" + id + "/restoration", left.version()))
                : refused(request, id, left);
    }

    @Post("/{id}/restoration")
    HttpResponse<?> restore(HttpRequest<?> request, @PathVariable String id, @Body Form form) {
        ProjectLeft left =
                pages.run(request, ProjectRestored.class, version(id, form)).restoreProject();
        return left.stored()
                ? pages.done("/projects/" + id, Flash.of("cofinancing.restored"))
                : refused(request, id, left);
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String id, ProjectLeft left) {
        ProjectView.Project project = forms.project(request, id);
        return pages.again(
                request,
                screen ->
                        templates.cofinancingProject(screen, project, new Errors(left.userErrors()), left.conflict()));
    }

    private static Map<String, ?> version(String id, Form form) {
        return MoneyForms.input(Variables.of("id", Links.id("Project", id))
                .and("expectedVersion", form.number("version"))
                .map());
    }
}
