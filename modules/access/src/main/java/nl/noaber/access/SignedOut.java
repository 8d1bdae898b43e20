package nl.noaber.access;

import nl.noaber.kernel.Viewer;

/** Somebody signed out; published in the transaction that ends the session. */
public record SignedOut(Viewer viewer) {}
