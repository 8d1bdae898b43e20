package nl.noaber.gateway;

import java.util.UUID;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;

/** Who reads in these tests. */
public final class Reader {

    public static final Viewer DUTCH = new Viewer(new UUID(7, 1), "Medewerker", Role.STAFF, null, Viewer.DUTCH, "test");

    public static final Viewer ENGLISH =
            new Viewer(new UUID(7, 2), "Officer", Role.STAFF, null, java.util.Locale.ENGLISH, "test");

    private Reader() {}
}
