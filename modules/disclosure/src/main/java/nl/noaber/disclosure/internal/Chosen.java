package nl.noaber.disclosure.internal;

import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.RecordRef;

/** A record that belongs in a file, and the class that it carries. */
record Chosen(RecordRef record, Disclosure disclosure, boolean confidential) {}
