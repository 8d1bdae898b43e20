package nl.noaber.web.signin;

import java.util.List;
import nl.noaber.access.User;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;

/**
 * The ways in.
 *
 * @param users of the demonstration; none when this is none
 * @param provider what the provider is called; empty when there is none
 * @param passwords whether anybody signs in with a password here
 * @param refusal the key of why the provider's way came to nothing; empty when it did not
 */
public record SignInPage(
        List<User> users, String provider, boolean passwords, String refusal, Form form, Errors errors) {

    /** Whether nobody can come in yet. */
    public boolean isClosed() {
        return users.isEmpty() && provider.isEmpty() && !passwords;
    }
}
