/** How contact moments and commitments are stored, chosen, checked and shown. */
@NullMarked
package nl.noaber.contacts.internal;

import org.jspecify.annotations.NullMarked;
