package nl.noaber.access;

import nl.noaber.kernel.Viewer;

/** Somebody signed in; published in the transaction that stores the session. */
public record SignedIn(Viewer viewer) {}
