package nl.noaber.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.noaber.app.Worlds;
import nl.noaber.testkit.Browser;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An administrator invites somebody, who sets a password, a second factor and a token; each page is looked at. */
@NoaberTest
class AccountJourneyTest {

    private static final String PASSWORD = "vier losse woorden samen";
    private static final String EMAIL = "secretaris@example.org";

    private final Browser browser;
    private final TestClock clock;
    private final Page admin;
    private final Page user;
    private final List<String> findings = new ArrayList<>();

    AccountJourneyTest(Browser browser, TestClock clock, Worlds worlds) {
        this.browser = browser;
        this.clock = clock;
        this.admin = browser.desk();
        this.user = browser.desk();
        worlds.load();
    }

    @AfterEach
    void close() {
        admin.context().close();
        user.context().close();
    }

    @Test
    void comesInWithALinkAndStaysItsOwnMaster() {
        admin.navigate("/sign-in");
        press(admin, "Functioneel beheerder");
        admin.waitForURL("**/");
        String link = invited();

        user.navigate(link);
        look(user, "set-password");
        user.getByLabel("Nieuw wachtwoord").fill("wachtwoord2026");
        press(user, "Wachtwoord opslaan");
        PlaywrightAssertions.assertThat(user.locator("main")).containsText("te makkelijk te raden");
        look(user, "set-password-refused");
        user.getByLabel("Nieuw wachtwoord").fill(PASSWORD);
        press(user, "Wachtwoord opslaan");
        user.waitForURL("**/");

        String secret = secondFactor();
        user.navigate("/account");
        look(user, "own-account");
        token();
        signsInAgain(secret);
        isClosed();
        assertThat(findings).isEmpty();
    }

    private String invited() {
        admin.navigate("/administration/users/new");
        admin.getByLabel("Naam", new Page.GetByLabelOptions().setExact(true)).fill("Programmasecretaris, proef");
        admin.getByLabel("E-mailadres").fill("geen adres");
        press(admin, "Uitnodigen");
        PlaywrightAssertions.assertThat(admin.locator("main")).containsText("Dit is geen e-mailadres");
        look(admin, "invite-refused");
        admin.getByLabel("E-mailadres").fill(EMAIL);
        press(admin, "Uitnodigen");
        PlaywrightAssertions.assertThat(admin.locator("h1")).hasText("Geef deze link door");
        look(admin, "invite-link");
        URI link = URI.create(admin.locator("code").innerText());
        admin.getByText("Naar de gebruiker").click();
        look(admin, "invited-user");
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    private String secondFactor() {
        user.navigate("/account/second-factor");
        look(user, "second-factor");
        String secret = user.locator("code").innerText().replace(" ", "");
        user.getByLabel("De zes cijfers").fill(code(secret));
        user.getByLabel("Uw huidige wachtwoord").fill(PASSWORD);
        press(user, "Tweede factor aanzetten");
        PlaywrightAssertions.assertThat(user.locator(".codes li")).hasCount(10);
        look(user, "recovery-codes");
        return secret;
    }

    private void token() {
        user.navigate("/account/tokens/new");
        user.getByLabel("Waarvoor is het?").fill("Dashboard van de provincie");
        user.getByText("Meer dan lezen").click();
        assertThat(user.locator("main").innerText()).doesNotContain("account.token");
        look(user, "token-form");
        press(user, "Token maken");
        PlaywrightAssertions.assertThat(user.locator("code.secret")).containsText("noaber_");
        look(user, "token-made");
        user.navigate("/account");
        look(user, "own-account-with-token");
        press(user, "Intrekken");
        PlaywrightAssertions.assertThat(user.locator("main")).containsText("Het token is ingetrokken");
        user.navigate("/account/password");
        look(user, "change-password");
        user.navigate("/account/second-factor/codes");
        look(user, "new-codes");
    }

    private void signsInAgain(String secret) {
        user.context().clearCookies();
        user.navigate("/sign-in");
        look(user, "sign-in-with-password");
        signIn("niet het wachtwoord");
        PlaywrightAssertions.assertThat(user.locator("main")).containsText("horen niet bij elkaar");
        look(user, "sign-in-refused");
        signIn(PASSWORD);
        user.waitForURL("**/sign-in/second-factor**");
        look(user, "sign-in-code");
        clock.advance(Duration.ofSeconds(60));
        user.getByLabel("Code").fill(code(secret));
        press(user, "Inloggen");
        user.waitForURL("**/");
    }

    private void isClosed() {
        press(admin, "Account afsluiten");
        PlaywrightAssertions.assertThat(admin.locator("main")).containsText("Het account is afgesloten");
        look(admin, "closed-user");
        clock.advance(Duration.ofSeconds(6));
        user.navigate("/contacts");
        assertThat(user.url()).contains("/sign-in");
        admin.navigate("/administration/users");
        look(admin, "users");
        admin.navigate("/administration/tokens");
        look(admin, "tokens");
    }

    private void signIn(String password) {
        user.getByLabel("E-mailadres").fill(EMAIL);
        user.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true))
                .fill(password);
        press(user, "Inloggen");
    }

    private static void press(Page page, String words) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    private void look(Page page, String name) {
        findings(page, name);
        browser.screenshot(page, "account-" + name + "-desk");
        browser.narrow(page);
        findings(page, name + " on a telephone");
        if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))) {
            findings.add(name + ": wider than its window");
        }
        browser.screenshot(page, "account-" + name + "-telephone");
        browser.widen(page);
    }

    private void findings(Page page, String name) {
        page.evaluate("scrollTo(0, 0)");
        browser.accessibilityFindings(page).forEach(finding -> findings.add(name + ": " + finding));
    }

    /** As an authenticator makes it. */
    private String code(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decoded(secret), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(clock.instant().getEpochSecond() / 30)
                    .array());
            int number = ByteBuffer.wrap(hash, hash[19] & 0xf, 4).getInt() & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] decoded(String base32) {
        ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        long buffer = 0;
        int bits = 0;
        for (int place = 0; place < base32.length(); place++) {
            buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(place));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return bytes.array();
    }
}
