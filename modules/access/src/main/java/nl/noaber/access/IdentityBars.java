package nl.noaber.access;

import java.util.List;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

/** The bars on identities of a provider: administrators lift them, auditors read them. */
public interface IdentityBars {

    /** The newest first; empty for who may not read the accounts. */
    Page<BarredIdentity> list(Viewer viewer, PageRequest page);

    long count(Viewer viewer);

    /** Lets that identity in again, as a new account, at its next sign-in. */
    Lifting lift(Viewer viewer, BarredIdentityId id);

    /** What came of lifting a bar. */
    sealed interface Lifting {

        /** It is gone: as it was. */
        record Lifted(BarredIdentity bar) implements Lifting {}

        record Refused(List<Problem> problems) implements Lifting {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }
}
