package nl.noaber.app.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import nl.noaber.access.Viewers;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.Browser;
import nl.noaber.testkit.TestServer;

/** Browsers, of which the user is signed in where one is named. The caller closes a page's context. */
@Singleton
class Visitors {

    private final Browser browser;
    private final TestServer server;

    Visitors(Browser browser, TestServer server) {
        this.browser = browser;
        this.server = server;
    }

    Page desk(Viewer who) {
        return signedIn(browser.desk(), who);
    }

    /** Of somebody who is not signed in. */
    Page desk() {
        return browser.desk();
    }

    Page telephone() {
        return browser.telephone();
    }

    Page telephone(Viewer who) {
        return signedIn(browser.telephone(), who);
    }

    /** On a desk where scripts do not run. */
    Page withoutScripts(Viewer who) {
        Page page = browser.desk();
        BrowserContext plain = Objects.requireNonNull(page.context().browser())
                .newContext(new NewContextOptions()
                        .setBaseURL(server.at("/").toString())
                        .setJavaScriptEnabled(false));
        page.context().close();
        return signedIn(plain.newPage(), who);
    }

    Page english(Page page) {
        page.context()
                .addCookies(List.of(new Cookie(Viewers.LANGUAGE_COOKIE, "en")
                        .setUrl(server.at("/").toString())));
        return page;
    }

    private static Page signedIn(Page page, Viewer who) {
        page.request()
                .post(
                        "/sign-in",
                        RequestOptions.create()
                                .setHeader("Sec-Fetch-Site", "same-origin")
                                .setForm(FormData.create()
                                        .set("user", who.userId().toString())
                                        .set("return", "/search")));
        return page;
    }
}
