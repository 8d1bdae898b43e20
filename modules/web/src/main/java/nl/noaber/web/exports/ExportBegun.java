package nl.noaber.web.exports;

import java.util.UUID;
import nl.noaber.kernel.Viewer;

/**
 * Somebody takes a list along; published before the first row is given, for the audit trail. When a listener fails, no row
 * is.
 *
 * @param export names this one; {@link ExportEnded} tells how it ended
 * @param list as the address calls it
 * @param filter which filters were set, to be read by people; empty for none
 * @param form of the file
 */
public record ExportBegun(Viewer viewer, UUID export, String list, String filter, String form) {}
