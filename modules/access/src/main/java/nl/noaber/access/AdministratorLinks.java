package nl.noaber.access;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import nl.noaber.kernel.Viewer;

/** The links by which somebody becomes an administrator whom no other administrator let in: once each, within a day. */
public interface AdministratorLinks {

    /** Whom a link is for. */
    enum Kind {
        /** The first administrator; good as long as there is none. */
        FIRST,
        /** One more, when those there are cannot come in. */
        ANOTHER
    }

    /**
     * The link for the first administrator; empty when there is one who can come in, or when this is a demonstration. For
     * who starts this process to read.
     */
    Optional<String> first();

    /**
     * A link for one more administrator, whoever there is already; that it was made goes into the audit trail. For who can
     * run commands on this installation, and nobody else. Empty when this is a demonstration.
     */
    Optional<String> another(Viewer system);

    /** What a link is for; empty when it was used, has expired or never was one. */
    Optional<Kind> kind(HttpRequest<?> request, String link);

    /**
     * Makes the administrator and goes on to sign in. The account with this address, if there is one with a password of its
     * own, gets the password and the role; with a link for {@link Kind#ANOTHER} its second factor and its sessions end.
     */
    LocalSignIn.Entry establish(HttpRequest<?> request, String link, String name, String email, String password);
}
