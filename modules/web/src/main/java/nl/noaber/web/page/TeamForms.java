package nl.noaber.web.page;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import java.util.regex.Pattern;
import nl.noaber.kernel.Viewer;

/**
 * The forms by which the team writes, told by their addresses: who may only read is told so on opening one, not after
 * typing. Everybody has forms of their own under the account; of the administrators' pages and the files under the Woo
 * others are told nothing, and those say so themselves.
 */
final class TeamForms {

    private static final Pattern ADDRESS = Pattern.compile(
            "/(?!account/|administration/|disclosure/|style/).+"
                + "/(new|edit|wording|withdrawal|personal-data|decision(?:/withdrawal)?|carry-over|attendees|handout|outcomes/[^/]+/deliveries)/?");

    private TeamForms() {}

    /** Throws where the viewer could not send what the form is for. */
    static void open(HttpRequest<?> request, Viewer viewer) {
        if (request.getMethod() == HttpMethod.GET
                && !viewer.isTeam()
                && ADDRESS.matcher(request.getPath()).matches()) {
            throw new ReadersOnlyException();
        }
    }
}
