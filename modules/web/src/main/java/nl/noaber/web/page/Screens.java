package nl.noaber.web.page;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import nl.noaber.access.ClientAddress;
import nl.noaber.access.Viewers;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.time.DutchTime;

/** Makes the screen for a request: who looks, in which language, at which address. */
@Singleton
class Screens {

    private static final String VIEWER = "noaber.viewer";

    private final Viewers viewers;
    private final ClientAddress addresses;
    private final Assets assets;
    private final Theme theme;
    private final Clock clock;

    Screens(Viewers viewers, ClientAddress addresses, Assets assets, Theme theme, Clock clock) {
        this.viewers = viewers;
        this.addresses = addresses;
        this.assets = assets;
        this.theme = theme;
        this.clock = clock;
    }

    /** The screen of somebody who is signed in; a form of the team's is not opened for others. */
    Screen of(HttpRequest<?> request) {
        Viewer viewer = viewer(request).orElseThrow(NotSignedInException::new);
        TeamForms.open(request, viewer);
        return screen(request, viewer);
    }

    /**
     * The screen of a page that is there for everybody: signing in, an error. It asks for no viewer, as it may have to
     * answer where waiting for the database is not allowed; it knows the one that was found before.
     */
    Screen open(HttpRequest<?> request) {
        Locale locale = Language.of(request).orElse(Viewer.DUTCH);
        return screen(
                request,
                request.getAttribute(VIEWER, Viewer.class)
                        .orElseGet(() ->
                                new Viewer(Screen.NOBODY, "", Role.AUDITOR, null, locale, addresses.of(request))));
    }

    /** Finds who asks, for an {@link #open} screen; where waiting is allowed. */
    void recognise(HttpRequest<?> request) {
        viewer(request);
    }

    private Optional<Viewer> viewer(HttpRequest<?> request) {
        Optional<Viewer> viewer = viewers.viewerOf(request);
        viewer.ifPresent(known -> request.setAttribute(VIEWER, known));
        return viewer;
    }

    private Screen screen(HttpRequest<?> request, Viewer viewer) {
        Locale locale = viewer.locale();
        return new Screen(
                viewer,
                Text.in(locale),
                new Format(locale, DutchTime.today(clock)),
                Address.of(request),
                assets,
                theme,
                Flash.of(request));
    }
}
